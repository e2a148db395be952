import type { Writable } from 'node:stream';
import { canonical, type Json } from '../canonical.ts';
import { signDetached } from '../signatures/detached.ts';
import type { KeySet, SigningKey } from '../signatures/keys.ts';
import type { OriginStatement, ReceiptStatement, Statement } from '../signatures/statement.ts';
import { formatAnchor, type AnchorRecord } from './anchor-record.ts';
import { inMemory, openChecked, type FileSource } from './file-source.ts';
import { layout } from './layout.ts';
import { evidenceVersion, manifestTyp, type Manifest } from './manifest.ts';
import { formatRecord, type RecordedEvent } from './recorded-event.ts';
import { writeZip } from './zip-writer.ts';

/** What is known of a case, for one reader. */
export interface EvidenceParts extends Pick<Manifest, 'caseId' | 'generatedAt' | 'language'> {
  /** Signs the manifest. */
  readonly signer: SigningKey;
  /** The public keys by holder: institutions' ids, and `platform`. */
  readonly keys: Readonly<Record<string, KeySet>>;
  /** The whole chain, from the first event on. */
  readonly events: readonly RecordedEvent[];
  readonly documents: readonly { readonly item: string; readonly fileName: string; readonly file: FileSource }[];
  readonly letters: readonly { readonly number: string; readonly file: FileSource }[];
  readonly signatures: readonly SignedItem[];
  readonly anchors: readonly { readonly anchor: AnchorRecord; readonly timeStamp: Uint8Array }[];
  readonly history: { readonly page: FileSource; readonly print: FileSource };
}

export interface SignedItem {
  readonly origin: { readonly statement: OriginStatement; readonly jws: string };
  readonly receipt?: { readonly statement: ReceiptStatement; readonly jws: string };
}

/**
 * Writes a bundle: the same parts give the same bytes, but for the signature of the manifest.
 *
 * Documents are streamed one after another, so that the size of a bundle costs no memory. Rejects when a file turns out not
 * to be the one announced, and throws for an id that can't name a file, or a file that comes twice. Does not verify: see
 * `verifyEvidence`.
 */
export async function writeEvidence(parts: EvidenceParts, out: Writable): Promise<void> {
  const files = filesOf(parts);
  const manifest = canonical(manifestOf(parts, files));
  const jws = await signDetached(parts.signer, { payload: manifest, typ: manifestTyp });
  const all = [...files, [layout.manifest, inMemory(manifest)], [layout.manifestSignature, inMemory(jws)]] as const;
  const entries = all.map(([name, file]) => ({ name, size: file.size, open: () => openChecked(name, file) }));
  await writeZip(entries, out);
}

function manifestOf({ caseId, generatedAt, language }: EvidenceParts, files: ReadonlyMap<string, FileSource>) {
  const listed = [...files].map(([name, { sha256, size }]) => [name, { sha256, size }] as const);
  return { version: evidenceVersion, caseId, generatedAt, language, files: Object.fromEntries(listed) };
}

function filesOf(parts: EvidenceParts): ReadonlyMap<string, FileSource> {
  const files: (readonly [string, FileSource])[] = [
    ...Object.entries(parts.keys).map(([holder, keys]) => [layout.keys(holder), json(keys)] as const),
    [layout.events, inMemory(parts.events.map((event) => `${formatRecord(event)}\n`).join(''))],
    ...parts.documents.map(({ item, fileName, file }) => [layout.document(item, fileName), file] as const),
    ...parts.letters.map(({ number, file }) => [layout.letter(number), file] as const),
    ...parts.signatures.flatMap(({ origin, receipt }) => [...signed(origin), ...(receipt ? signed(receipt) : [])]),
    ...parts.anchors.flatMap(({ anchor, timeStamp }) => [
      [layout.anchor(anchor.hour), inMemory(formatAnchor(anchor))] as const,
      [layout.timeStamp(anchor.hour), inMemory(timeStamp)] as const,
    ]),
    [layout.historyPage, parts.history.page],
    [layout.historyPrint, parts.history.print],
  ];
  const byName = new Map(files);
  if (byName.size !== files.length) throw new RangeError('A file comes twice in the bundle');
  return byName;
}

const json = (value: object) => inMemory(canonical(value as Json));

const signed = ({ statement, jws }: { statement: Statement; jws: string }) => [
  [layout.statement(statement.item, statement.kind), json(statement)] as const,
  [layout.signature(statement.item, statement.kind), inMemory(jws)] as const,
];
