import { randomUUID } from 'node:crypto';
import {
  decodeJwt,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTHeaderParameters,
} from 'jose';
import type { InstitutionKeys } from './institution-keys.ts';

const algorithm = 'ES256';
const audience = 'jisr';
/** No token is good for longer, whatever it says itself. */
const longestSeconds = 5 * 60;
const clockSkewSeconds = 10;

export type InstitutionCheck = { readonly institution: string } | { readonly refused: 'expired' | 'invalid' };

/**
 * Proof that an institution's own system calls: a JWT that it signs for itself with its private key (RFC 7523: `iss` and
 * `sub` are its id, `aud` is `jisr`), ES256, good for five minutes at the most.
 */
export class InstitutionTokens {
  constructor(private readonly keys: InstitutionKeys) {}

  /** Never throws for what a caller sends; the key must be of the institution that the token names. */
  async verify(token: string): Promise<InstitutionCheck> {
    try {
      const institution = decodeJwt(token).iss ?? '';
      const { payload } = await jwtVerify(token, (header) => this.keyOf(institution, header), {
        algorithms: [algorithm],
        audience,
        issuer: institution,
        subject: institution,
        clockTolerance: clockSkewSeconds,
        maxTokenAge: longestSeconds,
        requiredClaims: ['exp', 'iat'],
      });
      const { exp = Infinity, iat = 0 } = payload;
      return exp - iat > longestSeconds ? { refused: 'invalid' } : { institution };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { refused: 'expired' };
      if (error instanceof errors.JOSEError) return { refused: 'invalid' };
      throw error;
    }
  }

  private async keyOf(institution: string, { kid = '' }: JWTHeaderParameters) {
    const jwk = await this.keys.find(institution, kid);
    if (!jwk || !signsAt(jwk, Date.now() / 1_000)) throw new errors.JWKSNoMatchingKey();
    return importJWK(jwk, algorithm);
  }
}

/** Whether a key was in use at a second since the epoch: from `nbf` on, until `exp` or `revokedAt` (docs/proof.md). */
function signsAt(jwk: JWK, second: number): boolean {
  const { nbf = -Infinity, exp = Infinity, revokedAt = Infinity } = jwk as Readonly<Record<string, number | undefined>>;
  return second >= nbf && second < exp && second < revokedAt;
}

/** A new private key for `signInstitutionToken`; `publicKeyOf` gives what others may know. Secret. */
export async function createInstitutionKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: algorithm, use: 'sig' };
}

export const publicKeyOf = ({ d: _secret, ...open }: JWK): JWK => open;

/** A token as an institution's system makes it. */
export async function signInstitutionToken(institution: string, key: JWK, lifetime = '5m'): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: key.kid ?? '' })
    .setIssuer(institution)
    .setSubject(institution)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(await importJWK(key, algorithm));
}
