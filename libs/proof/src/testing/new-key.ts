import { exportJWK, generateKeyPair } from 'jose';
import type { PublishedKey, SigningKey } from '../signatures/keys.ts';

/** A new key, to sign with and as published. */
export async function newKey(kid: string, validity: Pick<PublishedKey, 'nbf' | 'exp' | 'revokedAt'> = {}) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '' } = await exportJWK(publicKey);
  const published: PublishedKey = { kty: 'EC', crv: 'P-256', x, y, kid, ...validity };
  const signing: SigningKey = { kid, privateKey };
  return { published, signing };
}
