import type { ConsumerView } from '@jisr/portal-api';

/** What one look at a service found. */
export interface Reading {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly state: ConsumerView['state'];
  readonly troubles: readonly string[];
  readonly lag: number;
  /** Records handled since the service began. */
  readonly consumed: number;
  readonly retrying: number;
  readonly dead: number;
  readonly rejected: number;
}

/** What is remembered of a service between two looks. */
export interface Remembered {
  readonly last: Reading;
  /** When it was last seen to have handled everything, or first seen at all. */
  readonly caughtUpAt: number;
}

export const remember = (reading: Reading, before: Remembered | undefined): Remembered => ({
  last: reading,
  caughtUpAt: reading.lag === 0 && reading.state !== 'unreachable' ? reading.at : (before?.caughtUpAt ?? reading.at),
});

/** A look as operators see it, beside the one before. A service that began anew counts from nothing: no rate then. */
export function consumerView(service: string, { last, caughtUpAt }: Remembered, before?: Reading): ConsumerView {
  const { at, consumed, state, troubles, lag, retrying, dead, rejected } = last;
  const seconds = before ? (at - before.at) / 1_000 : 0;
  const handled = before ? consumed - before.consumed : -1;
  return {
    ...{ service, state, troubles, lag, retrying, dead, rejected },
    behindSeconds: lag === 0 ? 0 : Math.round((at - caughtUpAt) / 1_000),
    ...(seconds > 0 && handled >= 0 && { perSecond: handled / seconds }),
  };
}
