import { institutionOfSource, type CloudEvent, type EventType } from '@jisr/contracts';
import { erase, openSealed, PersonalKey, type Erased, type MasterKey, type StoredKey } from '@jisr/security';
import { caseOf } from '../router/incoming.ts';
import type { Keeping, UnitOfWork } from '../unit/unit-of-work.ts';

/** Collection of the texts that a service keeps. */
export const texts = 'texts';

/** A text as it rests. */
export interface KeptText {
  /** `<case>|<institution>|<request>`: ids of requests are each institution's own. */
  readonly _id: string;
  /** Of the request that brought it. */
  readonly type: string;
  readonly key: StoredKey;
  readonly sealed: string;
}

/** Where the text of an institution's request is kept. */
export const textId = (caseId: string, institution: string, requestId: string): string =>
  `${caseId}|${institution}|${requestId}`;

/** Requests whose words are a complainant's own, whoever hands them in; what institutions write themselves their own law keeps. */
const complainants: readonly EventType[] = [
  'ma.jisr.intake.contest-submitted.v1',
  'ma.jisr.intake.reopening-submitted.v1',
  'ma.jisr.intake.rating-submitted.v1',
  'ma.jisr.housing-projects.information-provided.v1',
];

/** A request that may bring a text. */
export type Written = CloudEvent<string, object & { readonly text?: string }>;

/**
 * Keeps what requests say in words, which may speak of the complainant, sealed under a key of its own for each text; nobody
 * else learns it. Destroying the key erases the text.
 */
export class TextVault implements Keeping {
  constructor(private readonly master: MasterKey) {}

  /** Keeps a request's text, if it brings one. */
  keep(request: Written, unit: UnitOfWork): void {
    const { id, source, type, data } = request;
    if (data.text === undefined) return;
    const caseId = caseOf(request);
    const key = PersonalKey.create(this.master, caseId);
    const sealed = key.seal(data.text, { record: caseId, field: type });
    const document = { _id: textId(caseId, senderOf(source), id) as never, type, key: key.stored, sealed };
    unit.write(texts, { insertOne: { document } });
  }

  /** What a kept text says, unless it was erased. */
  read(caseId: string, { type, key, sealed }: KeptText): { readonly value: string } | Erased {
    const place = { record: caseId, field: type };
    return openSealed<string>(PersonalKey.restore(this.master, caseId, key), sealed, place);
  }

  /** Destroys the key of each text that the complainant of a case wrote, for good. */
  async eraseComplainant(caseId: string, at: string, unit: UnitOfWork): Promise<void> {
    const ofCase = { _id: { $gt: `${caseId}|`, $lt: `${caseId}}` }, type: { $in: complainants } };
    const kept = await unit.find<KeptText>(texts, ofCase);
    for (const { _id, key } of kept)
      unit.write(texts, { updateOne: { filter: { _id: _id as never }, update: { $set: { key: erase(key, at) } } } });
  }

  /** Seals a request whose case is not here yet, with a key of its own beside it. */
  seal(text: string, caseId: string): string {
    const key = PersonalKey.create(this.master, caseId);
    return JSON.stringify({ key: key.stored, sealed: key.seal(text, heldRequestOf(caseId)) });
  }

  /** Throws when its key is gone: who erases a case must take what waits for it out of its document. */
  open(kept: string, caseId: string): string {
    const { key, sealed } = JSON.parse(kept) as { readonly key: StoredKey; readonly sealed: string };
    const opened = openSealed<string>(PersonalKey.restore(this.master, caseId, key), sealed, heldRequestOf(caseId));
    if ('erased' in opened) throw new Error(`a held request of ${caseId} was erased, but still waits`);
    return opened.value;
  }
}

function senderOf(source: string): string {
  const institution = institutionOfSource(source);
  if (institution === undefined) throw new Error(`${source} is no institution, whose texts are kept`);
  return institution;
}

const heldRequestOf = (caseId: string) => ({ record: caseId, field: 'held-request' });
