import { sha256 } from '../../hash.ts';
import { verifyItem } from '../../signatures/item.ts';
import { parseStatement, type OriginStatement, type ReceiptStatement } from '../../signatures/statement.ts';
import { itemOf, itemsIn, layout } from '../layout.ts';
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
}

/** Fifth link: each origin statement is its sender's, of this case, and of the file that the bundle has for the item. */
export async function verifySignatures(bundle: Bundle, ring: KeyRing): Promise<readonly SignedOrigin[]> {
  const origins: SignedOrigin[] = [];
  for (const item of itemsIn(bundle.zip.names, 'origin')) origins.push(await verifyOrigin(bundle, ring, item));
  return origins;
}

/** Sixth link: each receipt is of the one whom the item was for, and answers the very signature that the bundle has. */
export async function verifyReceipts(
  bundle: Bundle,
  ring: KeyRing,
  origins: readonly SignedOrigin[],
): Promise<readonly ProvenItem[]> {
  const received = new Map<string, string>();
  for (const item of itemsIn(bundle.zip.names, 'receipt')) {
    const origin = origins.find(({ proven }) => proven.item === item);
    if (!origin) breakAt('receipts', layout.signature(item, 'receipt'), 'answers no origin signature');
    received.set(item, await verifyReceipt(bundle, ring, origin));
  }
  return origins.map(({ proven }) => {
    const at = received.get(proven.item);
    return at === undefined ? proven : { ...proven, received: at };
  });
}

async function verifyOrigin(bundle: Bundle, ring: KeyRing, item: string): Promise<SignedOrigin> {
  const { files, caseId } = bundle.manifest;
  const file = Object.keys(files).find((name) => itemOf(name) === item);
  const content = file === undefined ? {} : files[file];
  const expected: Partial<OriginStatement> = { kind: 'origin', item, caseId, ...content };
  const { statement, jws } = await verifySigned(bundle, ring, 'signatures', item, expected);
  const { from, to, at } = statement;
  const proven = { item, ...(file !== undefined && { file }), from, to, sent: at };
  return { proven, statement: statement as OriginStatement, jws };
}

async function verifyReceipt(bundle: Bundle, ring: KeyRing, { statement: origin, jws }: SignedOrigin): Promise<string> {
  const { item, caseId, from, to } = origin;
  const same = { item, caseId, sha256: origin.sha256 };
  const expected: Partial<ReceiptStatement> = { kind: 'receipt', ...same, from: to, to: from, origin: sha256(jws) };
  return (await verifySigned(bundle, ring, 'receipts', item, expected)).statement.at;
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
