import type { CaseSummary } from '@jisr/portal-api';
import { ApiProblem, ask, isRefusal } from '../../shell/api.ts';

/** Whom cases are given to, and why. */
export interface Assigned {
  readonly entity: string;
  readonly reason: string;
}

/** What became of one case: done, or what was said against it; after no answer it may be done. */
export interface Outcome {
  readonly summary: CaseSummary;
  readonly to: string;
  /** A refusal in the portal's words, or nothing where no answer came. */
  readonly against?: string;
  readonly status: 'done' | 'refused' | 'unanswered';
}

type Ask = typeof ask;

/**
 * Gives cases to entities, one request a case. A case is asked for under one key for the same entity and reason until it is
 * answered, so that whoever presses again after a lost line assigns nothing twice.
 */
export class Assigning {
  private readonly keys = new Map<string, string>();

  constructor(private readonly send: Ask = ask) {}

  async give(summary: CaseSummary, { entity, reason }: Assigned): Promise<Outcome> {
    const { id, events: seen } = summary;
    const place = JSON.stringify([id, entity, reason]);
    const key = this.keys.get(place) ?? crypto.randomUUID();
    this.keys.set(place, key);
    const asked = { body: { entity, reason }, key, seen };
    try {
      await this.send('POST', `/api/desk/cases/${id}/requests/reassignment-submitted`, asked);
      this.keys.delete(place);
      return { summary, to: entity, status: 'done' };
    } catch (error) {
      if (!isRefusal(error)) return { summary, to: entity, status: 'unanswered' };
      this.keys.delete(place);
      return { summary, to: entity, status: 'refused', against: (error as ApiProblem).problem.title };
    }
  }
}
