import { CompactSign, flattenedVerify } from 'jose';
import { fromBase64url } from '../base64url.ts';
import { parseCanonical } from '../canonical.ts';
import { objectionTo, thumbprintOf, type KeySet, type PublishedKey, type SigningKey } from './keys.ts';

export type SignatureRefusal =
  'malformed' | 'statement-mismatch' | 'unknown-key' | 'key-not-valid-then' | 'key-revoked' | 'bad-signature';

/** A signature that counts, and the key (its RFC 7638 thumbprint) that made it. */
export type SignatureCheck =
  { readonly ok: true; readonly kid: string; readonly thumbprint: string } | { readonly refused: SignatureRefusal };

export interface Signed {
  /** What was signed, in UTF-8. */
  readonly payload: string;
  /** What kind of thing it says it is. */
  readonly typ: string;
}

/** A JWS (RFC 7515) by ES256 without its payload (appendix F): `<header>..<signature>`, the header being canonical. */
export async function signDetached(key: SigningKey, { payload, typ }: Signed): Promise<string> {
  const jws = await new CompactSign(Buffer.from(payload))
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ })
    .sign(key.privateKey);
  const [header, , signature] = jws.split('.');
  return `${header ?? ''}..${signature ?? ''}`;
}

/**
 * Whether one of the keys made the signature, and could at that instant (milliseconds since the epoch).
 *
 * Of all texts of a signature one is taken: canonical header, canonical base64url. No algorithm but ES256 is.
 */
export async function verifyDetached(jws: string, signed: Signed, keys: KeySet, at: number): Promise<SignatureCheck> {
  const parts = parse(jws);
  if (!parts) return { refused: 'malformed' };
  if (parts.typ !== signed.typ) return { refused: 'statement-mismatch' };
  const key = keys.keys.find(({ kid }) => kid === parts.kid);
  if (!key) return { refused: 'unknown-key' };
  const objection = objectionTo(key, at);
  if (objection) return { refused: objection };
  if (!(await isSignedBy(key, parts, signed.payload))) return { refused: 'bad-signature' };
  return { ok: true, kid: key.kid, thumbprint: await thumbprintOf(key) };
}

function parse(jws: string) {
  const [, header, signature] = /^([\w-]+)\.\.([\w-]{86})$/.exec(jws) ?? [];
  if (header === undefined || signature === undefined || !fromBase64url(signature)) return undefined;
  const text = fromBase64url(header)?.toString() ?? '';
  const { alg, kid, typ, ...more } = (parseCanonical(text) ?? {}) as Record<string, unknown>;
  const known = alg === 'ES256' && typeof kid === 'string' && typeof typ === 'string';
  return known && Object.keys(more).length === 0 ? { header, signature, kid, typ } : undefined;
}

/** A key that is no point of the curve has signed nothing. */
async function isSignedBy(
  key: PublishedKey,
  { header, signature }: { header: string; signature: string },
  text: string,
) {
  const { kty, crv, x, y } = key;
  const jws = { protected: header, payload: Buffer.from(text).toString('base64url'), signature };
  return flattenedVerify(jws, { kty, crv, x, y }, { algorithms: ['ES256'] }).then(
    () => true,
    () => false,
  );
}
