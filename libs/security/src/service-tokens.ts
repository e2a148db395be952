import { errors, jwtVerify, SignJWT } from 'jose';

const LIFETIME = '60s';
const CLOCK_SKEW = '10s';

/** The account in whose name services are asked for a complainant, who has none: the one whom the case is about. */
export const complainantAccount = 'citizen';

export type TokenCheck =
  | { readonly service: string; readonly person?: string; readonly institution?: string }
  | { readonly refused: 'expired' | 'invalid' };

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

  /** `person` is the pseudonymous account for whom the caller acts, `institution` the one on whose behalf, if any. */
  sign(audience: string, person?: string, institution?: string): Promise<string> {
    return new SignJWT({
      ...(person !== undefined && { sub: person }),
      ...(institution !== undefined && { institution }),
    })
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
      const { iss: service = '', sub: person, institution } = payload;
      return {
        service,
        ...(person !== undefined && { person }),
        ...(typeof institution === 'string' && { institution }),
      };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { refused: 'expired' };
      if (error instanceof errors.JOSEError) return { refused: 'invalid' };
      throw error;
    }
  }
}
