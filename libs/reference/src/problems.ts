import { readFileSync } from 'node:fs';
import { type LocalDate, plusDays } from '@jisr/calendar';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { idOf, kinds, type Kind, type Rule } from './rule.ts';

/** What is wrong with an entry: where in its source (RFC 6901 pointer) and why. */
export interface RuleProblem {
  readonly pointer: string;
  readonly reason: string;
}

const ajv = new Ajv2020({ allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);

/** JSON Schema of what a kind of rules is made of. */
export const schemaOf = (kind: Kind): object =>
  JSON.parse(readFileSync(new URL(`../schemas/${kind}.schema.json`, import.meta.url), 'utf8')) as object;

const contentOf = new Map<string, ValidateFunction>(kinds.map((kind) => [kind, ajv.compile(schemaOf(kind))]));

const envelope = ajv.compile({
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'code', 'version', 'validFrom', 'legalBasis', 'content'],
  properties: {
    kind: { enum: kinds },
    code: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' },
    version: { type: 'integer', minimum: 0 },
    validFrom: { type: 'string', format: 'date' },
    validTo: { type: 'string', format: 'date' },
    legalBasis: { type: 'string', minLength: 1, maxLength: 300 },
    content: { type: 'object' },
  },
});

/** Everything that keeps a value from being a rule; nothing when it is one. */
export function problemsOfRule(value: unknown, place = ''): RuleProblem[] {
  const broken = failures(envelope, value, place);
  if (broken.length > 0) return broken;
  const rule = value as Rule;
  const check = contentOf.get(rule.kind);
  return [
    ...(check ? failures(check, rule.content, `${place}/content`) : []),
    ...(rule.validTo !== undefined && rule.validTo < rule.validFrom
      ? [{ pointer: `${place}/validTo`, reason: `is before validFrom, ${rule.validFrom}` }]
      : []),
  ];
}

function failures(check: ValidateFunction, value: unknown, place: string): RuleProblem[] {
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, message = 'is wrong', params }) => {
    const unknown = (params as { additionalProperty?: string }).additionalProperty;
    return { pointer: `${place}${instancePath}`, reason: unknown === undefined ? message : `${message}: ${unknown}` };
  });
}

/** Versions of one rule that stand twice, or that hold on the same day: a date has one answer or none. */
export function problemsAmong(rules: readonly Rule[]): RuleProblem[] {
  return rules.flatMap((rule, index) =>
    rules.slice(0, index).flatMap((other) => {
      if (other.kind !== rule.kind || other.code !== rule.code) return [];
      if (other.version === rule.version)
        return [{ pointer: `/${index}/version`, reason: `${idOf(rule)} stands twice` }];
      return overlap(rule, other)
        ? [{ pointer: `/${index}/validFrom`, reason: `${idOf(rule)} holds on days on which ${idOf(other)} does` }]
        : [];
    }),
  );
}

/** Kinds without which a case can not go on: every date has an answer, since complaints taken over can be that old. */
const lasting: readonly Kind[] = [
  'deadlines',
  'windows',
  'completeness',
  'calendar',
  'ladders',
  'jurisdiction',
  'matching',
  'audiences',
  'hours',
  'code-lists',
];
export const earliest = '1900-01-01';

/** Days on which no version of a lasting rule holds. */
export function gapsAmong(rules: readonly Rule[]): RuleProblem[] {
  const inOrder = rules
    .filter(({ kind }) => lasting.includes(kind))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const covered = new Map<string, LocalDate | undefined>();
  return inOrder.flatMap((rule) => {
    const name = `${rule.kind}/${rule.code}`;
    const due = covered.has(name) ? covered.get(name) : earliest;
    covered.set(name, rule.validTo && plusDays(rule.validTo, 1));
    const late = due !== undefined && rule.validFrom > due;
    const pointer = `/${rules.indexOf(rule)}/validFrom`;
    return late ? [{ pointer, reason: `no version of ${rule.code} holds from ${due} until ${rule.validFrom}` }] : [];
  });
}

const endless = '9999-12-31';

const overlap = (a: Rule, b: Rule): boolean =>
  a.validFrom <= (b.validTo ?? endless) && b.validFrom <= (a.validTo ?? endless);
