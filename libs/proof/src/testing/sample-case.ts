import { chainStart, extend } from '../chain.ts';
import { disclose } from '../events/disclosure.ts';
import { eventHash } from '../events/event-hash.ts';
import type { ProvenEvent } from '../events/event.ts';
import { eventSecret } from '../events/secret.ts';
import { inMemory } from '../evidence/file-source.ts';
import type { RecordedEvent } from '../evidence/recorded-event.ts';
import type { EvidenceParts, SignedItem } from '../evidence/write-evidence.ts';
import { bytesOf, sha256, type Hash } from '../hash.ts';
import { anchorTree } from '../merkle/anchor.ts';
import { signItem } from '../signatures/item.ts';
import type { SigningKey } from '../signatures/keys.ts';
import { newKey } from './new-key.ts';

export const caseId = 'c-1';
const platformSecret = new Uint8Array(32).fill(7);

/** An event of the case, and which of its fields the reader may not see; `hidden` leaves the hash alone. */
export interface Happening {
  readonly type?: string;
  readonly data: ProvenEvent['data'];
  readonly withheld?: readonly string[];
  readonly hidden?: boolean;
}

export const happenings: readonly Happening[] = [
  { data: { category: 'refund', language: 'fr' } },
  { data: { office: 'rabat', note: 'interne' }, withheld: ['note'] },
  { data: { verdict: 'x' }, hidden: true },
  { data: {} },
];

/** The chain of a case to which these things happened. */
export function recorded(all: readonly Happening[]): readonly RecordedEvent[] {
  let { head } = chainStart(caseId);
  return all.map(({ type = 't.v1', data, withheld = [], hidden = false }, index) => {
    const attributes = { id: `e-${String(index)}`, source: '/services/x', type, subject: caseId };
    const event = { ...attributes, time: `2026-11-25T10:00:0${String(index)}Z`, sequence: index + 1, data };
    const secret = eventSecret(platformSecret, event.id);
    const hash = eventHash(event, secret);
    head = extend(head, hash);
    return { hash, head, ...(!hidden && { shown: disclose(event, secret, withheld) }) };
  });
}

/** What a chain tells of such files and signatures. */
export const toldOf = ({
  documents,
  letters,
  signatures,
}: Pick<EvidenceParts, 'documents' | 'letters' | 'signatures'>): readonly Happening[] => [
  ...documents.map(({ item, file: { sha256: hash, size } }) => {
    const [, documentId = item, version] = /^document-(.+)-v(\d+)/.exec(item) ?? [];
    const data = { documentId, version: Number(version), sha256: hash, size };
    return { type: 'ma.jisr.intake.document-added.v1', data };
  }),
  ...letters.map(({ number: item, file: { sha256: hash, size } }) => ({
    type: 'ma.jisr.exchange.letter-registered.v1',
    data: { item, sha256: hash, size },
  })),
  ...signatures.flatMap(({ origin, receipt }) => [
    { type: 'ma.jisr.exchange.item-signed.v1', data: signedData(origin) },
    ...(receipt ? [{ type: 'ma.jisr.exchange.item-received.v1', data: receivedData(receipt) }] : []),
  ]),
];

function signedData({ statement, jws: signature }: SignedItem['origin']) {
  const { item, sha256: hash, size, from, to, at } = statement;
  return { item, sha256: hash, size, from, to, at, signature };
}

function receivedData({ statement, jws: receipt }: Required<SignedItem>['receipt']) {
  const { item, sha256: hash, from: to, to: from, at } = statement;
  return { item, sha256: hash, from, to, at, receipt };
}

/** A document that one institution sent, and the other one's receipt. */
export async function exchanged(
  sender: SigningKey,
  receiver: SigningKey,
  document: Hash,
  size: number,
): Promise<SignedItem> {
  const item = { item: 'document-1-v1-to-al-omrane', caseId, sha256: document };
  const origin = { ...item, kind: 'origin', size, from: 'imr', to: 'al-omrane', at: '2026-11-25T10:00:01Z' } as const;
  const jws = await signItem(sender, origin);
  const answer = { from: 'al-omrane', to: 'imr', at: '2026-11-25T10:00:02Z', origin: sha256(jws) };
  const receipt = { ...item, ...answer, kind: 'receipt' } as const;
  return {
    origin: { statement: origin, jws },
    receipt: { statement: receipt, jws: await signItem(receiver, receipt) },
  };
}

/** The head of an entry, in an hour in which two other cases moved. */
export function anchored(hour: string, entry: number, { head }: { readonly head: Hash }) {
  const others = ['c-0', 'c-2'].map((id) => ({ caseId: id, head: sha256(id) }));
  const tree = anchorTree([...others, { caseId, head }]);
  const proof = tree.proofOf(caseId) ?? { index: 0, size: 0, path: [] };
  return { hour, root: tree.root, entry, proof };
}

/** A small case that has one of everything, and the keys that signed it. */
export async function sampleCase(stamp: (root: Hash) => Promise<Uint8Array>) {
  const [platform, imr, alOmrane] = await Promise.all(['platform-1', 'imr-1', 'ao-1'].map((kid) => newKey(kid)));
  if (!platform || !imr || !alOmrane) throw new Error('three keys');
  const document = inMemory('a document');
  const files = {
    documents: [{ item: 'document-1-v1-to-al-omrane', fileName: 'réponse.txt', file: document }],
    letters: [{ number: '2026-17', file: inMemory('a letter') }],
    signatures: [await exchanged(imr.signing, alOmrane.signing, document.sha256, document.size)],
  };
  const events = recorded([...happenings, ...toldOf(files)]);
  const anchor = anchored('2026-11-25T10Z', 2, events[2] ?? { head: sha256('') });
  const parts: EvidenceParts = {
    ...{ caseId, generatedAt: '2026-11-25T12:00:00Z', language: 'fr', signer: platform.signing },
    keys: {
      platform: { keys: [platform.published] },
      imr: { keys: [imr.published] },
      'al-omrane': { keys: [alOmrane.published] },
    },
    events,
    ...files,
    anchors: [{ anchor, timeStamp: await stamp(anchor.root) }],
    history: { page: inMemory('<p>'), print: inMemory(bytesOf(sha256('print'))) },
  };
  return { parts, signers: { platform: platform.signing, imr: imr.signing, alOmrane: alOmrane.signing } };
}
