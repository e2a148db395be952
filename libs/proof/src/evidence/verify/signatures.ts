import { sha256 } from '../../hash.ts';
import { verifyItem } from '../../signatures/item.ts';
import { parseStatement, type OriginStatement, type ReceiptStatement } from '../../signatures/statement.ts';
import { isSegment, itemOf, itemsIn, layout } from '../layout.ts';
import type { Told } from '../told.ts';
import type { SignedItem } from '../write-evidence.ts';
import { breakAt, type Link } from './broken-link.ts';
import { jsonOf, textOf, type Bundle } from './bundle.ts';
import type { KeyRing } from './trust.ts';

/** An item whose sender signed it, and that a receipt answers when `received` is there. */
export interface ProvenItem {
  readonly item: string;
  /** The item's file; none when the reader may not see it. */
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  /** When, as the sender says. */
  readonly sent: string;
  /** When, as the receiver says. */
  readonly received?: string;
}

export interface SignedOrigin {
  readonly proven: ProvenItem;
  readonly statement: OriginStatement;
  readonly jws: string;
  /** The receipt of which the chain tells. */
  readonly receipt?: SignedItem['receipt'];
}

/**
 * Fifth link: the origin statements are those of which the chain tells, all of them and no others; each is its sender's, of this
 * case, and of the file that the bundle has for the item.
 */
export async function verifySignatures(bundle: Bundle, ring: KeyRing, told: Told): Promise<readonly SignedOrigin[]> {
  const origins: SignedOrigin[] = [];
  for (const signed of told.signatures) origins.push(await verifyOrigin(bundle, ring, signed));
  const untold = itemsIn(bundle.zip.names, 'origin').find(
    (item) => !origins.some(({ proven }) => proven.item === item),
  );
  if (untold !== undefined) breakAt('signatures', layout.signature(untold, 'origin'), ofNoEvent);
  return origins;
}

const ofNoEvent = 'is of no event that is shown';
const another = 'is not the one of which the chain tells';

/**
 * Sixth link: the receipts are those of which the chain tells; each is of the one whom the item was for, and answers the very
 * signature that the bundle has.
 */
export async function verifyReceipts(
  bundle: Bundle,
  ring: KeyRing,
  origins: readonly SignedOrigin[],
): Promise<readonly ProvenItem[]> {
  const received = new Map<string, string>();
  for (const origin of origins) {
    const at = await verifyReceipt(bundle, ring, origin);
    if (at !== undefined) received.set(origin.proven.item, at);
  }
  const untold = itemsIn(bundle.zip.names, 'receipt').find((item) => !received.has(item));
  if (untold !== undefined) breakAt('receipts', layout.signature(untold, 'receipt'), ofNoEvent);
  return origins.map(({ proven }) => {
    const at = received.get(proven.item);
    return at === undefined ? proven : { ...proven, received: at };
  });
}

async function verifyOrigin(bundle: Bundle, ring: KeyRing, told: SignedItem): Promise<SignedOrigin> {
  const { item } = told.origin.statement;
  if (!isSegment(item)) breakAt('signatures', layout.events, `can't name the files of ${JSON.stringify(item)}`);
  const { files } = bundle.manifest;
  const file = Object.keys(files).find((name) => itemOf(name) === item);
  const content = file === undefined ? {} : files[file];
  const expected: Partial<OriginStatement> = { ...told.origin.statement, ...content };
  const { statement, jws } = await verifySigned(bundle, ring, 'signatures', item, expected);
  if (jws !== told.origin.jws) breakAt('signatures', layout.signature(item, 'origin'), another);
  const { from, to, at } = statement;
  const proven = { item, ...(file !== undefined && { file }), from, to, sent: at };
  return { proven, statement: statement as OriginStatement, jws, ...(told.receipt && { receipt: told.receipt }) };
}

async function verifyReceipt(
  bundle: Bundle,
  ring: KeyRing,
  { statement: origin, jws, receipt: told }: SignedOrigin,
): Promise<string | undefined> {
  if (!told) return undefined;
  const { item, caseId, from, to } = origin;
  const same = { item, caseId, sha256: origin.sha256 };
  const expected: Partial<ReceiptStatement> = {
    ...told.statement,
    ...same,
    from: to,
    to: from,
    origin: sha256(jws),
  };
  const receipt = await verifySigned(bundle, ring, 'receipts', item, expected);
  if (receipt.jws !== told.jws) breakAt('receipts', layout.signature(item, 'receipt'), another);
  return receipt.statement.at;
}

async function verifySigned(
  { zip }: Bundle,
  ring: KeyRing,
  link: Link,
  item: string,
  expected: Partial<OriginStatement> | Partial<ReceiptStatement>,
) {
  const kind = expected.kind ?? 'origin';
  const [file, signature] = [layout.statement(item, kind), layout.signature(item, kind)];
  const statement = parseStatement(await jsonOf(zip, link, file)) ?? breakAt(link, file, 'is no statement');
  const jws = await textOf(zip, link, signature);
  const check = await verifyItem(jws, statement, await ring.keysOf(statement.from, link), expected);
  if ('refused' in check) breakAt(link, check.refused === 'statement-mismatch' ? file : signature, check.refused);
  ring.used(statement.from, check.thumbprint);
  return { statement, jws };
}
