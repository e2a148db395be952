import type { LogRecord } from '../log/log-record.ts';
import type { Handlers } from '../router/handlers.ts';
import { caseOf, receive, type HandledRecord, type Incoming } from '../router/incoming.ts';
import type { MongoUnitOfWork } from '../unit/mongo-unit-of-work.ts';
import type { Violation } from '../unit/unit-of-work.ts';
import { Admission, type Deciding } from './admission.ts';
import { fromHeld } from './held-request.ts';
import { asksTheSame, type GivenAnswer, type Stated } from './known-request.ts';
import type { Tally } from './tally.ts';

/** The answer to a request whose caller waits. `allowed` is what could be asked on that day of the case as it stands now. */
export type DirectAnswer =
  | { readonly status: 'taken'; readonly stated: readonly Stated[]; readonly allowed?: readonly string[] }
  | { readonly status: 'held' }
  | { readonly status: 'refused'; readonly violations: readonly Violation[]; readonly allowed?: readonly string[] }
  /** Its id is that of a request which asked for something else. */
  | { readonly status: 'id-reused' };

/** An answer, and whether it was given before. */
export interface Given {
  readonly answer: DirectAnswer;
  readonly repeat: boolean;
}

/** Where every request of an institution is answered, whether it came on a topic, over HTTP, or has waited. */
export class RequestDesk {
  constructor(
    private readonly deciding: Deciding,
    private readonly handlers: Handlers,
  ) {}

  /** Requests of one batch of a topic, in order. What is rejected goes to the topic of its institution. */
  async takeBatch(records: readonly LogRecord[], unit: MongoUnitOfWork): Promise<{ handled: number; tally: Tally }> {
    const batch = records.map((record) => receive(record, (type) => this.handlers.has(type)));
    const admission = await Admission.open(batch, this.deciding, unit);
    const mine = batch.filter(
      (incoming): incoming is HandledRecord => 'event' in incoming && this.handlers.has(incoming.event.type),
    );
    await this.handlers.prefetch(mine, unit);
    let handled = 0;
    for (const incoming of batch) {
      if (!admission.admits(incoming)) continue;
      const request = incoming as HandledRecord;
      const answer = await this.take(request, admission, unit);
      if ('rejected' in answer) admission.sendBack(request, answer.rejected, admission.allowedTo(request));
      handled += 1;
    }
    admission.tally.writeTo(unit, `${records[0]?.partition ?? 0}`);
    return { handled, tally: admission.tally };
  }

  /**
   * One request whose caller waits: the same rules, handlers, repeats, held requests and counts as on a topic. A refusal is
   * not sent to the institution's topic: it is the answer.
   */
  async takeDirect(
    { incoming, timeIsGiven }: { readonly incoming: Incoming; readonly timeIsGiven: boolean },
    place: string,
    unit: MongoUnitOfWork,
  ): Promise<Given & { readonly tally: Tally }> {
    const admission = await Admission.open([incoming], this.deciding, unit);
    const violations = admission.violationsOf(incoming);
    const given: Given =
      violations.length > 0 || !('event' in incoming)
        ? { answer: { status: 'refused', violations }, repeat: false }
        : await this.answerTo(incoming, timeIsGiven, admission, unit);
    if (given.answer.status === 'refused' && !given.repeat) admission.refuse(incoming);
    admission.tally.writeTo(unit, place);
    return { ...given, tally: admission.tally };
  }

  /** Hands over again what came before its case: what was just handled may be what decides it. */
  async offerHeld(caseId: string, admission: Admission, unit: MongoUnitOfWork): Promise<void> {
    for (const held of unit.held(caseId)) {
      const request = fromHeld(held, caseId, this.handlers.keepingOf(held.envelope.type));
      await this.handlers.prefetch([request], unit);
      admission.settle(request, held, await this.handlers.handle(request.event, unit));
    }
  }

  private async answerTo(
    request: HandledRecord,
    timeIsGiven: boolean,
    admission: Admission,
    unit: MongoUnitOfWork,
  ): Promise<Given> {
    await this.handlers.prefetch([request], unit);
    const known = admission.repeated(request);
    if (!known) return { answer: told(await this.take(request, admission, unit), request, admission), repeat: false };
    const { answer = { stated: [] } } = known;
    const same = asksTheSame(request.event, timeIsGiven, known);
    return { answer: same ? told(answer, request, admission) : { status: 'id-reused' }, repeat: true };
  }

  private async take(request: HandledRecord, admission: Admission, unit: MongoUnitOfWork): Promise<GivenAnswer> {
    const { event } = request;
    const handled = await this.handlers.handle(event, unit);
    const answer = admission.answer(request, handled, this.handlers.keepingOf(event.type));
    if ('stated' in answer) await this.offerHeld(caseOf(event), admission, unit);
    return answer;
  }
}

function told(answer: GivenAnswer, request: HandledRecord, admission: Admission): DirectAnswer {
  if ('held' in answer) return { status: 'held' };
  const allowed = admission.allowedTo(request);
  const next = allowed && { allowed };
  return 'rejected' in answer
    ? { status: 'refused', violations: answer.rejected, ...next }
    : { status: 'taken', stated: answer.stated, ...next };
}
