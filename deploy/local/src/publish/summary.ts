/** What became of a publication. */
export interface Summary {
  /** Acknowledged by the broker. */
  readonly sent: number;
  /**
   * Sent and not rejected by the time every service had read past them; one that the platform knew already counts here,
   * because repeating it did no harm. Undefined when nobody waited for the services.
   */
  readonly accepted?: number;
  /** Sent and come back on the institution's rejected topic. */
  readonly rejected: number;
  /** Lines of the file that are no message and were not sent. */
  readonly invalid: number;
  readonly seconds: number;
  /** Messages a second, from the first send to the last acknowledgement. */
  readonly rate: number;
}

export const toText = ({ sent, accepted, rejected, invalid, seconds, rate }: Summary): string =>
  [
    `sent      ${sent} in ${seconds.toFixed(1)} s (${Math.round(rate)} a second)`,
    `accepted  ${accepted ?? 'not known: nobody waited for the services'}`,
    `rejected  ${rejected}`,
    ...(invalid > 0 ? [`not sent  ${invalid} (listed above)`] : []),
  ].join('\n');
