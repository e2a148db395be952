import { createHash } from 'node:crypto';
import type { CloudEvent } from '@jisr/contracts';
import { stringify } from 'safe-stable-stringify';
import { collections } from '../collections.ts';
import type { UnitOfWork, Violation } from '../unit/unit-of-work.ts';

/** One event that a request led to on its own case. */
export interface Stated {
  readonly type: string;
  readonly sequence: number;
}

/** What was answered to a request: what it led to, that it waits for its case, or why it was sent back after it had waited. */
export type GivenAnswer =
  { readonly stated: readonly Stated[] } | { readonly held: true } | { readonly rejected: readonly Violation[] };

/**
 * A request that was taken or held, whatever it came by, known for ever by `(source, id)`. A refused one is not known, so
 * that it may come again under its id.
 */
export interface KnownRequest {
  readonly _id: string;
  readonly caseId?: string;
  readonly time?: string;
  /** SHA-256 of what it asked; documents from before requests came over HTTP have none, nor do erased ones. */
  readonly digest?: string;
  readonly answer?: GivenAnswer;
}

export const receivedId = ({ source, id }: { readonly source: string; readonly id: string }): string =>
  `${source}|${id}`;

/** As it is kept once it has its answer. */
export const knownRequest = (event: CloudEvent, caseId: string, answer: GivenAnswer): KnownRequest => ({
  _id: receivedId(event),
  caseId,
  time: event.time,
  digest: digestOf(event),
  answer,
});

/** Whether an event asks the same as the known one; a repeat need not say its time again. */
export const asksTheSame = (event: CloudEvent, timeIsGiven: boolean, known: KnownRequest): boolean =>
  (known.digest === undefined || known.digest === digestOf(event)) &&
  (known.time === undefined || !timeIsGiven || Date.parse(known.time) === Date.parse(event.time));

/**
 * Forgets what was asked on a case, since a digest tells whoever guesses all of it; each request is still known by its id, and a
 * repeat counts as the same whatever it says.
 */
export function forgetRequests(caseId: string, unit: UnitOfWork): void {
  const filter = { caseId, digest: { $exists: true } };
  unit.write(collections.received, { updateMany: { filter, update: { $unset: { digest: '' } } } });
}

/** The order of an object's members says nothing. */
function digestOf({ type, subject, data }: CloudEvent): string {
  return createHash('sha256')
    .update(stringify([type, subject, data]))
    .digest('base64url');
}
