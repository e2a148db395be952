import { institutionOfTopic, isInbound, ownerOf, rejectedTopicOf, type Institution } from '@jisr/contracts';
import { collections } from '../collections.ts';
import { caseOf, type HandledRecord, type Incoming, type PartialEnvelope } from '../router/incoming.ts';
import type { MongoUnitOfWork } from '../unit/mongo-unit-of-work.ts';
import type { Keeping, Outcome, Violation } from '../unit/unit-of-work.ts';
import { toHeld, type HeldRequest } from './held-request.ts';
import { rejectionOf } from './rejection.ts';
import { Tally } from './tally.ts';

/** One request may weigh this much; the broker's own limit is higher, so that the refusal can name the reason. */
export const maxRequestBytes = 256 * 1024;

/**
 * Takes the requests of one batch in: each is handed on, held, dropped as a repeat, or sent back with every rule it breaks.
 *
 * Guarantees: exactly one answer a request, counted in the transaction that gives it; repeats of `(source, id)` are known
 * for ever, of held ones too. Requests that another context owns are left to it; what has no owner is intake's to reject.
 */
export class Admission {
  readonly tally = new Tally();
  private readonly seen = new Set<string>();

  constructor(
    private readonly context: string,
    private readonly institutions: ReadonlyMap<string, Institution>,
    private readonly unit: MongoUnitOfWork,
  ) {}

  static async open(
    batch: readonly Incoming[],
    context: string,
    institutions: ReadonlyMap<string, Institution>,
    unit: MongoUnitOfWork,
  ): Promise<Admission> {
    const admission = new Admission(context, institutions, unit);
    const ids = batch.flatMap((incoming) => ('event' in incoming ? [receivedId(incoming.event)] : []));
    const known = await unit.find<{ _id: string }>(collections.received, { _id: { $in: ids } });
    for (const { _id } of known) admission.seen.add(_id);
    return admission;
  }

  /** True when the request is this context's own and passes every rule that needs no decider. */
  admits(incoming: Incoming): boolean {
    const envelope: PartialEnvelope = 'event' in incoming ? incoming.event : incoming.partial;
    if (!this.owns(envelope.type)) return false;
    if ('event' in incoming && this.seen.has(receivedId(incoming.event))) {
      this.tally.add(this.institutionOf(incoming).id, 'duplicate');
      return false;
    }
    const violations = this.violationsOf(incoming);
    if (violations.length > 0) this.reject(incoming, violations);
    return violations.length === 0;
  }

  /** Gives what the handler answered to a request that was admitted just now. */
  answer(incoming: HandledRecord, outcome: Outcome, keeping?: Keeping): void {
    if (outcome === 'held') return this.hold(incoming, keeping);
    if (outcome) return this.reject(incoming, outcome.rejected);
    this.remember(incoming);
    this.tally.add(this.institutionOf(incoming).id, 'accepted');
  }

  /** Gives the answer that a held request waited for; it waits on while its handler still can't tell. */
  settle(incoming: HandledRecord, held: HeldRequest, outcome: Outcome): void {
    if (outcome === 'held') return;
    const { id } = this.institutionOf(incoming);
    this.unit.release(caseOf(incoming.event), held);
    this.tally.release(id);
    if (outcome) this.reject(incoming, outcome.rejected);
    else this.tally.add(id, 'accepted');
  }

  /** One request of a kind waits for an institution and case, so that waiting costs a bounded place. */
  private hold(incoming: HandledRecord, keeping?: Keeping): void {
    const { event } = incoming;
    const caseId = caseOf(event);
    const waits = this.unit
      .held(caseId)
      .some(({ envelope: { source, type } }) => source === event.source && type === event.type);
    if (waits) return this.reject(incoming, [{ pointer: '', code: 'already-waiting' }]);
    this.remember(incoming);
    this.unit.hold(caseId, toHeld(incoming, caseId, keeping));
    this.tally.hold(this.institutionOf(incoming).id);
  }

  private remember({ event }: HandledRecord): void {
    const _id = receivedId(event);
    this.seen.add(_id);
    this.unit.write(collections.received, { insertOne: { document: { _id: _id as never } } });
  }

  private reject(incoming: Incoming, violations: readonly Violation[]): void {
    const institution = this.institutionOf(incoming);
    const envelope: PartialEnvelope = 'event' in incoming ? incoming.event : incoming.partial;
    const { language } = institution;
    const { context, unit } = this;
    const rejection = rejectionOf(envelope, incoming.record, violations, { context, language, now: unit.now });
    unit.send(rejection, rejectedTopicOf(institution.id));
    this.tally.add(institution.id, 'rejected');
  }

  private violationsOf(incoming: Incoming): readonly Violation[] {
    if ((incoming.record.value?.length ?? 0) > maxRequestBytes) {
      return [{ pointer: '', code: 'oversized', params: { limit: maxRequestBytes } }];
    }
    if ('problems' in incoming) return incoming.problems;
    const { source, type } = incoming.event;
    const { id, maySend } = this.institutionOf(incoming);
    if (source !== `/institutions/${id}`) return [{ pointer: '/source', code: 'source-mismatch' }];
    if (!isInbound(type)) return [{ pointer: '/type', code: 'unknown-type' }];
    return maySend.includes(type) ? [] : [{ pointer: '/type', code: 'unauthorised-type' }];
  }

  private owns(type: string | undefined): boolean {
    return (type !== undefined && isInbound(type) ? ownerOf(type) : 'intake') === this.context;
  }

  private institutionOf({ record }: Incoming): Institution {
    const id = institutionOfTopic(record.topic);
    const institution = id === undefined ? undefined : this.institutions.get(id);
    if (!institution) throw new Error(`no institution is configured for topic ${record.topic}`);
    return institution;
  }
}

const receivedId = ({ source, id }: { readonly source: string; readonly id: string }) => `${source}|${id}`;
