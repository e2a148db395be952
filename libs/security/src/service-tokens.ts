import { errors, jwtVerify, SignJWT } from 'jose';

const LIFETIME = '60s';
const CLOCK_SKEW = '10s';

export type TokenCheck =
  { readonly service: string; readonly person?: string } | { readonly refused: 'expired' | 'invalid' };

/** Short-lived proof that one service calls another: HS256 under the platform's service secret, bound to both names. */
export class ServiceTokens {
  readonly #secret: Uint8Array;

  /** `self` is the issuer of what it signs and the only audience of what it accepts. */
  constructor(
    private readonly self: string,
    secret: string,
  ) {
    this.#secret = new TextEncoder().encode(secret);
    if (this.#secret.length < 32) throw new Error('a service secret has at least 32 bytes');
  }

  /** `person` is the pseudonymous account for whom the caller acts, when it acts for one. */
  sign(audience: string, person?: string): Promise<string> {
    return new SignJWT(person === undefined ? {} : { sub: person })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(this.self)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(this.#secret);
  }

  /** `callers` are the services that may call; any other issuer is refused as invalid. */
  async verify(token: string, callers: readonly string[]): Promise<TokenCheck> {
    try {
      const { payload } = await jwtVerify(token, this.#secret, {
        algorithms: ['HS256'],
        audience: this.self,
        issuer: [...callers],
        clockTolerance: CLOCK_SKEW,
        maxTokenAge: LIFETIME,
        requiredClaims: ['exp', 'iat'],
      });
      return { service: payload.iss ?? '', ...(payload.sub !== undefined && { person: payload.sub }) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { refused: 'expired' };
      if (error instanceof errors.JOSEError) return { refused: 'invalid' };
      throw error;
    }
  }
}
