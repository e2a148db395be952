import { importJWK, SignJWT, type JWK } from 'jose';

/** A private key on P-256 as a JWK with its id. Secret. */
export type PrivateKey = JWK & { readonly kid: string };

const algorithm = 'ES256';
const goodForSeconds = 5 * 60;
const renewedSecondsBefore = 60;

/** Proof of who calls: a JWT that an institution's system signs for itself (RFC 7523), for audience `jisr`, good for five minutes. */
export class OwnTokens {
  private kept: { readonly token: Promise<string>; readonly renewAt: number } | undefined;

  constructor(
    readonly institution: string,
    private readonly key: PrivateKey,
    private readonly now: () => number = Date.now,
  ) {}

  /** One that is good for another minute at the least. Rejects when the key is none on P-256. */
  current(): Promise<string> {
    const second = Math.floor(this.now() / 1_000);
    if (!this.kept || second >= this.kept.renewAt)
      this.kept = { token: this.sign(second), renewAt: second + goodForSeconds - renewedSecondsBefore };
    return this.kept.token;
  }

  private async sign(second: number): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: this.key.kid })
      .setIssuer(this.institution)
      .setSubject(this.institution)
      .setAudience('jisr')
      .setIssuedAt(second)
      .setExpirationTime(second + goodForSeconds)
      .sign(await importJWK(this.key, algorithm));
  }
}
