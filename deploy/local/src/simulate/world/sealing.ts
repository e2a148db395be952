import { CompactEncrypt, importJWK, type JWK } from 'jose';

/** Seals who complains to the public key that intake serves, as an institution's own system does. */
export async function sealerFor(intakeUrl: string): Promise<(complainant: unknown) => Promise<string>> {
  const answer = await fetch(`${intakeUrl}/.well-known/jwks.json`);
  const { keys } = (await answer.json()) as { readonly keys: readonly JWK[] };
  const [jwk] = keys;
  if (!jwk?.alg || !jwk.kid) throw new Error('intake serves no key to seal to');
  const { alg, kid } = jwk;
  const key = await importJWK(jwk, alg);
  return (complainant) =>
    new CompactEncrypt(new TextEncoder().encode(JSON.stringify(complainant)))
      .setProtectedHeader({ alg, kid, enc: 'A256GCM' })
      .encrypt(key);
}
