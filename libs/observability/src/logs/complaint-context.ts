import { context, createContextKey } from '@opentelemetry/api';

/** Whoever doesn't depend on this library makes the same key with `createContextKey('jisr.complaint')`. */
const COMPLAINT = createContextKey('jisr.complaint');

/** Runs `work` so that every log line written in it carries the complaint's id. */
export const withComplaint = <Result>(complaint: string, work: () => Result): Result =>
  context.with(context.active().setValue(COMPLAINT, complaint), work);

export const activeComplaint = (): string | undefined => context.active().getValue(COMPLAINT) as string | undefined;
