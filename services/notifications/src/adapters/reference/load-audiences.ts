import { addressees, type Audience } from '../../domain/audience.ts';
import { templates, type Template } from '../../domain/templates.ts';
import { DatedRows, dating, InvalidRowsError, type DatedRow } from './dated.ts';

const file = new URL('../../../reference/audiences.json', import.meta.url);

interface AudienceRow extends DatedRow, Audience {
  readonly template: Template;
}

const rhythm = { enum: ['at-once', 'digest'] };
const row = {
  type: 'object',
  additionalProperties: false,
  required: ['template', 'validFrom', 'source', 'complainant', 'officers'],
  properties: {
    ...dating,
    template: { enum: templates },
    complainant: { enum: ['legal', 'usual', 'nothing'] },
    officers: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(addressees.map((addressee) => [addressee, rhythm])),
    },
    only: { type: 'object', additionalProperties: { type: 'array', minItems: 1, items: { type: 'string' } } },
  },
};

/** Every date from this day on has an audience: complaints that are taken over can be that old. */
const earliest = '1900-01-01';

/** Who is told of each step, and since when. Throws `InvalidRowsError` when a step has no answer for some day. */
export function loadAudiences(from = file): DatedRows<AudienceRow> {
  const rows = DatedRows.read<AudienceRow>(from, row, ({ template }) => template);
  const silent = templates.filter((template) => !rows.inForce(template, earliest));
  if (silent.length > 0)
    throw new InvalidRowsError(
      from.pathname,
      silent.map((name) => `${name}: no row at first`),
    );
  return rows;
}
