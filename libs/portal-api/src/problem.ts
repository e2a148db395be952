import type { Since } from './desk.ts';

/** An error as the portal tells it (RFC 9457). */
export interface ProblemView {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  /** What would be taken instead, of a request on a case. */
  readonly allowed?: readonly string[];
  /** What happened meanwhile, where that is why. */
  readonly since?: readonly Since[];
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly reason: string }[];
}
