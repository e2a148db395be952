import type { KeySet, PublishedKey } from '@jisr/proof';
import type { JWK } from 'jose';

/** A private key with its id. */
export type SigningKey = JWK & { readonly kid: string };

/** With which the platform signs. */
export class SigningKeys {
  private constructor(private readonly keys: readonly [SigningKey, ...SigningKey[]]) {}

  /** Throws when the text is no private JWK set of ES256 keys with ids. */
  static fromJwks(text: string): SigningKeys {
    const { keys = [] } = JSON.parse(text) as { readonly keys?: readonly JWK[] };
    const [current, ...older] = keys.filter((key): key is SigningKey => key.crv === 'P-256' && !!key.kid && !!key.d);
    if (!current || older.length + 1 < keys.length)
      throw new Error('JISR_SIGNING_KEYS: every key is a private one on P-256, with a kid');
    return new SigningKeys([current, ...older]);
  }

  /** The one that signs now. */
  get current(): SigningKey {
    return this.keys[0];
  }

  /** What anybody may know of all of them (RFC 7517). */
  get published(): KeySet {
    return { keys: this.keys.map(({ d: _secret, ...open }) => open as PublishedKey) };
  }
}
