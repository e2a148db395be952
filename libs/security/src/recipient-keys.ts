import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { compactDecrypt, errors, type CompactJWEHeaderParameters, type JWK } from 'jose';

const algorithms = ['ECDH-ES+A256KW', 'RSA-OAEP-256'];
const encryptions = ['A256GCM'];

interface RecipientKey {
  readonly kid: string;
  readonly alg: string;
  readonly key: KeyObject;
}

/** What a sealed text says, or that no key here opens it. */
export type Unsealed = { readonly value: unknown } | { readonly refused: 'unreadable' };

/**
 * The keys to which others seal JSON for one service, as compact JWE (RFC 7516): ECDH-ES+A256KW or RSA-OAEP-256, with A256GCM.
 * Several keys at once let an old one open what is still on its way.
 */
export class RecipientKeys {
  private constructor(private readonly keys: readonly RecipientKey[]) {}

  /** Reads a set of private keys (RFC 7517). Throws when it is none, without saying what it holds. */
  static fromJwks(text: string): RecipientKeys {
    try {
      const { keys } = JSON.parse(text) as { keys: JWK[] };
      if (keys.length === 0) throw new Error('empty');
      return new RecipientKeys(keys.map(toRecipientKey));
    } catch {
      throw new Error(
        `recipient keys are a JWK set of private keys, each with a kid and an alg of ${algorithms.join(', ')}`,
      );
    }
  }

  /** A new set with one key on P-256, for `fromJwks`. Secret. */
  static createJwks(): string {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: algorithms[0], use: 'enc' };
    return JSON.stringify({ keys: [jwk] });
  }

  /** What anybody may know: the public halves. */
  get publicJwks(): { readonly keys: readonly JWK[] } {
    return {
      keys: this.keys.map(({ kid, alg, key }) => ({
        ...(createPublicKey(key).export({ format: 'jwk' }) as JWK),
        kid,
        alg,
        use: 'enc',
      })),
    };
  }

  /** Never throws: whatever does not open is the sender's to mend. */
  async open(sealed: string): Promise<Unsealed> {
    try {
      const { plaintext } = await compactDecrypt(sealed, (header) => this.keyFor(header), {
        keyManagementAlgorithms: algorithms,
        contentEncryptionAlgorithms: encryptions,
      });
      return { value: JSON.parse(new TextDecoder().decode(plaintext)) as unknown };
    } catch {
      return { refused: 'unreadable' };
    }
  }

  private keyFor({ kid, alg }: CompactJWEHeaderParameters): KeyObject {
    const found = this.keys.find((key) => key.alg === alg && (kid === undefined || key.kid === kid));
    if (!found) throw new errors.JWKSNoMatchingKey();
    return found.key;
  }
}

function toRecipientKey({ kid, alg, ...jwk }: JWK): RecipientKey {
  if (!kid || !alg || !algorithms.includes(alg)) throw new Error('a key without a kid or a known alg');
  return { kid, alg, key: createPrivateKey({ key: jwk as never, format: 'jwk' }) };
}
