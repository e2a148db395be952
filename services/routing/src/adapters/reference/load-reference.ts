import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { DeadlineRule } from '../../domain/deadline-rule.ts';
import type { JurisdictionTable } from '../../domain/jurisdiction.ts';

/** Reference data that can not be used; names every error. */
export class InvalidReferenceError extends Error {
  override readonly name = 'InvalidReferenceError';
}

const text = { type: 'string', minLength: 1 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const object = (properties: Record<string, unknown>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});
const names = object({ fr: text, ar: text });
const regions = { type: 'array', minItems: 1, items: { type: 'string', pattern: '^MA-(0[1-9]|1[0-2])$' } };
const rows = (items: unknown) => ({ type: 'array', minItems: 1, items });

const jurisdictionSchema = rows(
  object({
    version: text,
    validFrom: day,
    source: text,
    national: object({ delegation: text, company: text, agency: text }),
    delegations: rows(object({ code: text, names, regions })),
    companies: rows(object({ code: text, names, regions })),
    agencies: rows(object({ code: text, names, province: text })),
  }),
);
const deadlinesSchema = rows(
  object({
    code: text,
    version: { type: 'integer', minimum: 0 },
    track: { enum: ['direct', 'mediation'] },
    urgency: { enum: ['any', 'normal', 'urgent'] },
    validFrom: day,
    days: { type: 'integer', minimum: 1 },
    legalBasis: text,
  }),
);

const folder = new URL('../../../reference/', import.meta.url);

export const loadJurisdiction = (file: URL = new URL('jurisdiction.json', folder)): readonly JurisdictionTable[] =>
  load(file, jurisdictionSchema);

export const loadDeadlines = (file: URL = new URL('deadlines.json', folder)): readonly DeadlineRule[] =>
  load(file, deadlinesSchema);

function load<T>(file: URL, schema: object): T {
  const validate = new Ajv2020({ allErrors: true }).compile<T>(schema);
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (validate(content)) return content;
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
  );
  throw new InvalidReferenceError(`${file.pathname}:\n${problems.join('\n')}`);
}
