import type { CloudEvent } from '@jisr/contracts';
import type { Rejection } from '../publish/index.ts';
import type { Request } from './director.ts';

/** What the people of a run saw: what was stated of each case, in the order of the log, and what came back to whom. */
export class Observed {
  readonly factsOf = new Map<string, CloudEvent[]>();
  readonly refusals: { readonly request: Request; readonly code: string }[] = [];
  private readonly handedIn = new Map<string, Request>();
  events = 0;

  handIn(requests: readonly Request[]): void {
    for (const request of requests) this.handedIn.set(request.event.id, request);
  }

  /** Takes what is about this run's cases and answers it. */
  state(facts: readonly CloudEvent[], isOurs: (caseId: string) => boolean): readonly CloudEvent[] {
    const ours = facts.filter(({ subject }) => isOurs(subject));
    for (const fact of ours) this.factsOf.set(fact.subject, [...(this.factsOf.get(fact.subject) ?? []), fact]);
    this.events += ours.length;
    return ours;
  }

  refuse(rejections: readonly Rejection[]): void {
    for (const { requestId, violations } of rejections) {
      const request = this.handedIn.get(requestId);
      if (request) this.refusals.push({ request, code: violations[0]?.code ?? 'unknown' });
    }
  }

  /** Requests that were to be refused and were not. */
  missedMistakes(): readonly Request[] {
    const refused = new Set(this.refusals.map(({ request }) => request.event.id));
    return [...this.handedIn.values()].filter(
      ({ planned, event }) => planned.act.refusedAs !== undefined && !refused.has(event.id),
    );
  }

  requests(): number {
    return this.handedIn.size;
  }
}
