import {
  complaintIdOf,
  isEventType,
  partitionOf,
  type CloudEvent,
  type EventType,
  type Institution,
} from '@jisr/contracts';
import type { Store } from '../router/batch-transaction.ts';
import type { Routes } from '../router/dispatcher.ts';
import { caseOf, isAboutCase, judge } from '../router/incoming.ts';
import { activeTraceparent } from '../router/tracing.ts';
import type { UnitRunner } from '../unit/unit-runner.ts';
import type { Given, RequestDesk } from './request-desk.ts';

/** A request as its caller puts it; `id` is unique among all that its institution ever asks, on topics too. */
export interface DirectRequest {
  readonly id: string;
  readonly type: EventType;
  /** The institution's own reference, or the complaint's id. */
  readonly subject: string;
  /** When it was asked (RFC 3339); now, when it does not say. */
  readonly time?: string;
  readonly data: unknown;
}

/** Stands for a record's place in the log, wherever the place of a request is told. */
const place = { topic: 'http', partition: 0, offset: 0n } as const;
/** Counts of an institution are spread over as many documents, so that requests side by side seldom meet on one. */
const places = 64;

/**
 * The entrance for requests that come one by one, while their caller waits for the answer.
 *
 * Guarantees: what was answered is stored (`w: majority, j: true`) before the answer is given, and given again to a repeat,
 * for ever; nothing of a refused request is stored but its count. Two at once under one id: one is done, the other repeats it.
 * Does not guarantee: any order with requests of the same institution on its topic.
 * Errors: whatever the database throws once several tries have met another transaction.
 */
export class DirectRequests {
  constructor(
    private readonly store: Store,
    private readonly units: UnitRunner,
    private readonly desk: RequestDesk,
    private readonly routes: Routes,
    private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  get context(): string {
    return this.routes.context;
  }

  institution(id: string): Institution | undefined {
    return this.institutions.get(id);
  }

  /** The request of that short name, `reply-submitted`, if this context decides on it. */
  typeOf(name: string): EventType | undefined {
    const type = `ma.jisr.${this.context}.${name}.v1`;
    return this.routes.inbound.has(type) && isEventType(type) ? type : undefined;
  }

  /** The case that a request is about, if it is about one. */
  caseOf({ type, subject }: DirectRequest, { id }: Institution): string | undefined {
    return isAboutCase(type) ? complaintIdOf(id, subject) : undefined;
  }

  async take(request: DirectRequest, institution: Institution): Promise<Given> {
    const event = eventOf(request, institution, this.now());
    const value = Buffer.from(JSON.stringify(event.data));
    const incoming = judge({ ...place, key: Buffer.from(event.subject), value, headers: {} }, event);
    const asked = { incoming, timeIsGiven: request.time !== undefined };
    const counted = `http-${partitionOf(`${institution.id}/${event.subject}`, places)}`;
    const { tally, ...given } = await this.units.run([caseOf(event)], event, (unit) =>
      this.desk.takeDirect(asked, counted, unit),
    );
    tally.measure();
    return given;
  }

  /** What the institution may ask on a case now; nothing when it has no part in it, or there is no such case. */
  async allowed(caseId: string, institution: Institution): Promise<readonly string[] | undefined> {
    const { foresight } = this.routes;
    const at = this.now();
    return this.units.run([caseId], { id: caseId, time: at }, (unit) => {
      const asking = { caseId, institution, at };
      if (!foresight?.takesPart(asking, unit)) return undefined;
      return foresight.allowed(asking, unit).filter((type) => institution.maySend.includes(type));
    });
  }

  private now(): string {
    return this.store.caseTime.now().toISOString();
  }
}

/** The event that the request would be on its institution's topic; it goes on in the trace of its call. */
function eventOf({ id, type, subject, time, data }: DirectRequest, institution: Institution, now: string): CloudEvent {
  const source = `/institutions/${institution.id}`;
  const traceparent = activeTraceparent();
  return { id, source, type, subject, time: time ?? now, ...(traceparent && { traceparent }), data };
}
