import type { HeldRequest } from '../inbox/held-request.ts';

/** What a context keeps about one subject: the states of its deciders and its place in the two event streams. */
export interface SubjectDocument {
  readonly _id: string;
  /** Reading of the hybrid clock when it was last written; the next outbox id that touches it is greater. */
  hlc: string;
  /** Sequence of the last event that this context published about it. */
  sequence: number;
  /** Sequence of the last event applied from each source; not greater means a repeat. Dots in sources are escaped. */
  applied: Record<string, number>;
  parts: Record<string, unknown>;
  /** Requests that came before the case did, in their order; absent in most documents. */
  held?: HeldRequest[];
}

export const newSubject = (_id: string): SubjectDocument => ({ _id, hlc: '', sequence: 0, applied: {}, parts: {} });
