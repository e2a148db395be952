import type { ProvenEvent } from '../events/event.ts';
import { parseHash, sha256, type Hash } from '../hash.ts';
import { parseStatement, type OriginStatement, type ReceiptStatement } from '../signatures/statement.ts';
import type { RecordedEvent } from './recorded-event.ts';
import type { SignedItem } from './write-evidence.ts';

/** What a file has to be, as an event fixes it. */
export interface ToldFile {
  readonly sha256: Hash;
  readonly size: number;
}

/** What the events of a chain, as far as they are shown, say of a bundle's other files. */
export interface Told {
  /** The statements and signatures that passed, each as its event has it, in the order of the chain. */
  readonly signatures: readonly SignedItem[];
  /** What each event that speaks of a document, or a letter, says of its file; none when no event does. */
  document(item: string): readonly ToldFile[];
  letter(item: string): readonly ToldFile[];
}

const types = {
  letter: 'ma.jisr.exchange.letter-registered.v1',
  document: 'ma.jisr.intake.document-added.v1',
  signed: 'ma.jisr.exchange.item-signed.v1',
  received: 'ma.jisr.exchange.item-received.v1',
} as const;

/** An event of which a field that matters is withheld says nothing. */
export function toldBy(events: readonly RecordedEvent[]): Told {
  const shown = events.flatMap((event) => event.shown?.event ?? []);
  const of = (type: string) => shown.filter((event) => event.type === type);
  const [letters, documents] = [of(types.letter), of(types.document)];
  const filesOf = (all: readonly ProvenEvent[], matches: (data: ProvenEvent['data']) => boolean) =>
    all.filter(({ data }) => matches(data)).flatMap(fileIn);
  return {
    signatures: of(types.signed).flatMap((event) => signedIn(event, of(types.received))),
    letter: (item) => filesOf(letters, (data) => data.item === item),
    document: (item) =>
      filesOf(documents, ({ documentId, version }) => {
        const name = `document-${String(documentId)}-v${String(version)}`;
        return item === name || item.startsWith(`${name}-to-`);
      }),
  };
}

function fileIn({ data: { sha256: hash, size } }: ProvenEvent): readonly ToldFile[] {
  const parsed = parseHash(hash);
  return parsed && typeof size === 'number' ? [{ sha256: parsed, size }] : [];
}

function signedIn({ subject: caseId, data }: ProvenEvent, received: readonly ProvenEvent[]): readonly SignedItem[] {
  const { item, sha256: hash, size, from, to, at, signature: jws } = data;
  const statement = parseStatement({ kind: 'origin', item, caseId, sha256: hash, size, from, to, at });
  if (!statement || typeof jws !== 'string') return [];
  const [receipt] = received
    .filter((event) => event.data.item === item && event.data.to === to)
    .flatMap((event) => receiptIn(event, sha256(jws)));
  return [{ origin: { statement: statement as OriginStatement, jws }, ...(receipt && { receipt }) }];
}

function receiptIn({ subject: caseId, data }: ProvenEvent, origin: Hash): Required<SignedItem>['receipt'][] {
  const { item, sha256: hash, from: to, to: from, at, receipt: jws } = data;
  const statement = parseStatement({ kind: 'receipt', item, caseId, sha256: hash, from, to, at, origin });
  return statement && typeof jws === 'string' ? [{ statement: statement as ReceiptStatement, jws }] : [];
}
