import type { Hours } from '../../application/local-time.ts';
import { DatedRows, dating, InvalidRowsError, type DatedRow } from './dated.ts';

const file = new URL('../../../reference/hours.json', import.meta.url);

type HoursRow = DatedRow & Hours;

const time = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' };
const span = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'until'],
  properties: { from: time, until: time },
};
const row = {
  type: 'object',
  additionalProperties: false,
  required: ['validFrom', 'source', 'quiet', 'digestAt'],
  properties: {
    ...dating,
    quiet: { type: 'object', additionalProperties: false, properties: { email: span, sms: span } },
    digestAt: time,
  },
};

/** When nobody is disturbed, by channel, and when digests go out, and since when. */
export function loadHours(from = file): DatedRows<HoursRow> {
  const rows = DatedRows.read<HoursRow>(from, row, () => 'hours');
  if (!rows.inForce('hours', '1900-01-01')) throw new InvalidRowsError(from.pathname, ['no row at first']);
  return rows;
}
