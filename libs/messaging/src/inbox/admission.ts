import {
  institutionOfSource,
  institutionOfTopic,
  isInbound,
  ownerOf,
  rejectedTopicOf,
  type Institution,
} from '@jisr/contracts';
import { collections } from '../collections.ts';
import { caseOf, isAboutCase, type HandledRecord, type Incoming, type PartialEnvelope } from '../router/incoming.ts';
import type { Handled } from '../router/handlers.ts';
import type { Foresight } from '../router/subscription.ts';
import type { MongoUnitOfWork } from '../unit/mongo-unit-of-work.ts';
import type { Keeping, Violation } from '../unit/unit-of-work.ts';
import { toHeld, type HeldRequest } from './held-request.ts';
import { knownRequest, receivedId, type GivenAnswer, type KnownRequest } from './known-request.ts';
import { rejectionOf } from './rejection.ts';
import { flawsOfRequest } from './request-rules.ts';
import { Tally } from './tally.ts';

/** One request may weigh this much; the broker's own limit is higher, so that the refusal can name the reason. */
export const maxRequestBytes = 256 * 1024;

/** Who decides on requests here, and whose. */
export interface Deciding {
  readonly context: string;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly foresight?: Foresight | undefined;
}

/**
 * Takes the requests of one batch in: each is handed on, held, dropped as a repeat, or sent back with every rule it breaks.
 *
 * Guarantees: exactly one answer a request, counted in the transaction that gives it; repeats of `(source, id)` are known
 * for ever, of held ones too. Requests that another context owns are left to it; what has no owner is intake's to reject.
 */
export class Admission {
  readonly tally = new Tally();
  private readonly seen = new Map<string, KnownRequest>();

  constructor(
    private readonly deciding: Deciding,
    private readonly unit: MongoUnitOfWork,
  ) {}

  static async open(batch: readonly Incoming[], deciding: Deciding, unit: MongoUnitOfWork): Promise<Admission> {
    const admission = new Admission(deciding, unit);
    const ids = batch.flatMap((incoming) => ('event' in incoming ? [receivedId(incoming.event)] : []));
    const known = await unit.find<KnownRequest>(collections.received, { _id: { $in: ids } });
    for (const request of known) admission.seen.set(request._id, request as KnownRequest);
    return admission;
  }

  /** True when the request is this context's own and passes every rule that needs no decider. */
  admits(incoming: Incoming): boolean {
    const envelope: PartialEnvelope = 'event' in incoming ? incoming.event : incoming.partial;
    if (!this.owns(envelope.type) || this.repeated(incoming)) return false;
    const violations = this.violationsOf(incoming);
    if (violations.length > 0) this.sendBack(incoming, violations);
    return violations.length === 0;
  }

  /** The earlier request that this one repeats, counted as a repeat. */
  repeated(incoming: Incoming): KnownRequest | undefined {
    const known = 'event' in incoming ? this.seen.get(receivedId(incoming.event)) : undefined;
    if (known) this.tally.add(this.institutionOf(incoming).id, 'duplicate');
    return known;
  }

  /** Gives what the handler answered to a request that was admitted just now; a rejection is its caller's to tell. */
  answer(incoming: HandledRecord, { outcome, stated }: Handled, keeping?: Keeping): GivenAnswer {
    if (outcome === 'held') return this.hold(incoming, keeping);
    if (outcome) return outcome;
    this.tally.add(this.institutionOf(incoming).id, 'accepted');
    return this.remember(incoming, { stated });
  }

  /** Gives the answer that a held request waited for; it waits on while its handler still can't tell. */
  settle(incoming: HandledRecord, held: HeldRequest, { outcome, stated }: Handled): void {
    if (outcome === 'held') return;
    const { id } = this.institutionOf(incoming);
    this.unit.release(caseOf(incoming.event), held);
    this.tally.release(id);
    const answer: GivenAnswer = outcome ? { rejected: outcome.rejected } : { stated };
    const filter = { _id: receivedId(incoming.event) as never };
    this.unit.write(collections.received, { updateOne: { filter, update: { $set: { answer } } } });
    if (outcome) this.sendBack(incoming, outcome.rejected, this.allowedTo(incoming));
    else this.tally.add(id, 'accepted');
  }

  /** Sends a request back on its institution's own topic. */
  sendBack(incoming: Incoming, violations: readonly Violation[], allowed?: readonly string[]): void {
    const institution = this.institutionOf(incoming);
    const envelope: PartialEnvelope = 'event' in incoming ? incoming.event : incoming.partial;
    const { unit, deciding } = this;
    const facts = {
      context: deciding.context,
      language: institution.language,
      now: unit.now,
      ...(allowed && { allowed }),
    };
    unit.send(rejectionOf(envelope, incoming.record, violations, facts), rejectedTopicOf(institution.id));
    this.refuse(incoming);
  }

  /** Counts a request that is refused, whoever tells it. */
  refuse(incoming: Incoming): void {
    this.tally.add(this.institutionOf(incoming).id, 'rejected');
  }

  /** What the institution may ask on the case instead; nothing to say where requests are not about cases. */
  allowedTo(incoming: HandledRecord): readonly string[] | undefined {
    const [{ event }, institution] = [incoming, this.institutionOf(incoming)];
    if (!isAboutCase(event.type)) return undefined;
    const asking = { caseId: caseOf(event), institution, at: event.time };
    const allowed = this.deciding.foresight?.allowed(asking, this.unit);
    return allowed?.filter((type) => institution.maySend.includes(type));
  }

  violationsOf(incoming: Incoming): readonly Violation[] {
    if ((incoming.record.value?.length ?? 0) > maxRequestBytes) {
      return [{ pointer: '', code: 'oversized', params: { limit: maxRequestBytes } }];
    }
    if ('problems' in incoming) return incoming.problems;
    const { source, type } = incoming.event;
    const { id, maySend } = this.institutionOf(incoming);
    if (source !== `/institutions/${id}`) return [{ pointer: '/source', code: 'source-mismatch' }];
    if (!isInbound(type)) return [{ pointer: '/type', code: 'unknown-type' }];
    if (!maySend.includes(type)) return [{ pointer: '/type', code: 'unauthorised-type' }];
    return flawsOfRequest(incoming.event);
  }

  /** One request of a kind waits for an institution and case, so that waiting costs a bounded place. */
  private hold(incoming: HandledRecord, keeping?: Keeping): GivenAnswer {
    const { event } = incoming;
    const caseId = caseOf(event);
    const waits = this.unit
      .held(caseId)
      .some(({ envelope: { source, type } }) => source === event.source && type === event.type);
    if (waits) return { rejected: [{ pointer: '', code: 'already-waiting' }] };
    this.unit.hold(caseId, toHeld(incoming, caseId, keeping));
    this.tally.hold(this.institutionOf(incoming).id);
    return this.remember(incoming, { held: true });
  }

  private remember({ event }: HandledRecord, answer: GivenAnswer): GivenAnswer {
    const known = knownRequest(event, caseOf(event), answer);
    this.seen.set(known._id, known);
    this.unit.write(collections.received, { insertOne: { document: known as never } });
    return answer;
  }

  private owns(type: string | undefined): boolean {
    return (type !== undefined && isInbound(type) ? ownerOf(type) : 'intake') === this.deciding.context;
  }

  /** Whose topic it came on; what came by no topic has the source that its entrance gave it. */
  private institutionOf(incoming: Incoming): Institution {
    const { source = '' } = 'event' in incoming ? incoming.event : incoming.partial;
    const id = institutionOfTopic(incoming.record.topic) ?? institutionOfSource(source);
    const institution = id === undefined ? undefined : this.deciding.institutions.get(id);
    if (!institution) throw new Error(`no institution is configured for ${incoming.record.topic}`);
    return institution;
  }
}
