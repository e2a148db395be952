import { parseHash, type Hash } from '../hash.ts';
import { parseInstant } from '../instant.ts';

/** What the institution that sends an item (a document, a letter) signs. */
export interface OriginStatement {
  readonly kind: 'origin';
  readonly item: string;
  readonly caseId: string;
  readonly sha256: Hash;
  /** Bytes of the item. */
  readonly size: number;
  /** Who signs. */
  readonly from: string;
  /** Whom the item is for. */
  readonly to: string;
  /** RFC 3339 in UTC. */
  readonly at: string;
}

/** What the institution that received an item signs in return: its `from` is the origin's `to`, and the other way round. */
export interface ReceiptStatement extends Omit<OriginStatement, 'kind' | 'size'> {
  readonly kind: 'receipt';
  /** The hash of the origin's JWS, which the receipt answers. */
  readonly origin: Hash;
}

export type Statement = OriginStatement | ReceiptStatement;

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isHash = (value: unknown) => parseHash(value) !== undefined;
const shared = {
  item: isText,
  caseId: isText,
  sha256: isHash,
  from: isText,
  to: isText,
  at: (value: unknown) => parseInstant(value) !== undefined,
};
const members: Record<Statement['kind'], Record<string, (value: unknown) => boolean>> = {
  origin: { ...shared, kind: isText, size: (value) => Number.isSafeInteger(value) && Number(value) >= 0 },
  receipt: { ...shared, kind: isText, origin: isHash },
};

/** The statement that a value is; `undefined` when a member is missing, wrong, or one too many. */
export function parseStatement(value: unknown): Statement | undefined {
  const found = (value ?? {}) as Record<string, unknown>;
  const { kind } = found;
  if (kind !== 'origin' && kind !== 'receipt') return undefined;
  const checks = Object.entries(members[kind]);
  const right = checks.length === Object.keys(found).length && checks.every(([name, check]) => check(found[name]));
  return right ? (value as Statement) : undefined;
}
