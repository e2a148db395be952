import { canonical, type Json } from '../canonical.ts';
import { parseInstant } from '../instant.ts';
import { signDetached, verifyDetached, type SignatureCheck } from './detached.ts';
import type { KeySet, SigningKey } from './keys.ts';
import { parseStatement, type OriginStatement, type ReceiptStatement, type Statement } from './statement.ts';

const signedOf = (statement: Statement) => ({
  payload: canonical({ ...statement } as Record<string, Json>),
  typ: `jisr-${statement.kind}-v1`,
});

/** The detached JWS of a statement; its payload is the statement's canonical text, its `typ` `jisr-origin-v1` or `jisr-receipt-v1`. */
export const signItem = (key: SigningKey, statement: Statement): Promise<string> =>
  signDetached(key, signedOf(statement));

/**
 * Whether a signature counts for a statement: made by one of the signer's keys, which was valid at the statement's time.
 *
 * The statement may come from anywhere. `expected` is what the caller knows of it by other ways: a member that differs is
 * refused as `statement-mismatch`, like a signature of another kind of statement.
 */
export async function verifyItem(
  jws: string,
  statement: unknown,
  keys: KeySet,
  expected: Partial<OriginStatement> | Partial<ReceiptStatement> = {},
): Promise<SignatureCheck> {
  const parsed = parseStatement(statement);
  const at = parseInstant(parsed?.at);
  if (!parsed || at === undefined) return { refused: 'malformed' };
  const differs = Object.entries(expected).some(([name, value]) => parsed[name as keyof Statement] !== value);
  return differs ? { refused: 'statement-mismatch' } : verifyDetached(jws, signedOf(parsed), keys, at);
}
