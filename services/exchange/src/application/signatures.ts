import { parseKeySet, verifyItem, type SignatureRefusal, type Statement } from '@jisr/proof';
import type { InstitutionKeys } from '@jisr/security';
import { decodeProtectedHeader } from 'jose';
import type { Verdict } from '../domain/passage.ts';

const verdicts: Readonly<Record<SignatureRefusal, Verdict>> = {
  malformed: 'signature-bad',
  'statement-mismatch': 'signature-bad',
  'bad-signature': 'signature-bad',
  'unknown-key': 'key-unknown',
  'key-not-valid-then': 'key-not-valid-then',
  'key-revoked': 'key-revoked',
};

/** How far an institution's clock may be ahead of the platform's. */
const skewMs = 60_000;

/** Finds out what institutions' signatures are worth. */
export class Signatures {
  constructor(
    private readonly keys: InstitutionKeys,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Whether the institution that a statement is of has signed it, with a key that was valid when it says it did and is not
   * revoked by now; so nobody who stole a key can date back. Now is the platform's real time, as the bounds of keys are, whatever
   * the time of the request that brings the statement.
   */
  async verdictOn(statement: Statement, jws: string): Promise<Verdict> {
    if (Date.parse(statement.at) > this.now() + skewMs) return 'signed-in-the-future';
    const key = await this.keys.find(statement.from, kidOf(jws));
    const keys = parseKeySet({ keys: key ? [key] : [] });
    if (!keys) return 'key-unknown';
    const revokedAt = keys.keys[0]?.revokedAt;
    if (revokedAt !== undefined && revokedAt * 1_000 <= this.now()) return 'key-revoked';
    const check = await verifyItem(jws, statement, keys);
    return 'ok' in check ? 'good' : verdicts[check.refused];
  }
}

function kidOf(jws: string): string {
  try {
    return decodeProtectedHeader(jws).kid ?? '';
  } catch {
    return '';
  }
}
