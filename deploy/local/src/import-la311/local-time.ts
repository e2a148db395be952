import { DateTime } from 'luxon';

/**
 * The instant of a Los Angeles wall-clock time such as `12/31/2017 11:59:58 PM`, in UTC; undefined when it can't be read.
 * Of an hour that comes twice in autumn, the first is meant.
 */
export function instantOf(text: string): string | undefined {
  const read = DateTime.fromFormat(text, 'MM/dd/yyyy hh:mm:ss a', { zone: 'America/Los_Angeles', locale: 'en-US' });
  return read.isValid ? read.toUTC().toISO() : undefined;
}
