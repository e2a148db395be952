import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { allEventTypes, isInbound, isLifecycle } from './event-types.ts';

/** Where an institution without Kafka is told of its cases. */
export interface Webhook {
  readonly url: string;
  /** CloudEvents content mode in which it is called. */
  readonly mode: 'binary' | 'structured' | 'batch';
}

/** One institution that takes part, as its file declares it. Nothing in the code knows an institution by name. */
export interface Institution {
  readonly id: string;
  /** An operator answers complaints; an ombudsman reviews the answers. */
  readonly kind: 'ombudsman' | 'operator';
  readonly names: Readonly<Record<'ar' | 'fr' | 'zgh' | 'en', string>>;
  /** Language in which it is told what is wrong with a request. */
  readonly language: 'ar' | 'fr' | 'zgh' | 'en';
  /** Track of the complaints that it hands in. */
  readonly track: 'direct' | 'mediation';
  readonly maySend: readonly string[];
  /** Types of the events of its cases that it may see, or `ma.jisr.<context>.*`; it learns of any other that it happened. */
  readonly maySee: readonly string[];
  /** Fields of events, by type, that it may not see though it sees the rest. */
  readonly withheld: Readonly<Record<string, readonly string[]>>;
  /** What its signature counts on. */
  readonly maySign: readonly ('document' | 'request' | 'reply' | 'reminder' | 'recommendation')[];
  readonly webhook?: Webhook;
  /**
   * An operator's own entities, with which it joins the table of jurisdiction when it is added (a row of the rule
   * `jurisdiction` without its institution); from then on the rule is the truth.
   */
  readonly competence?: Readonly<Record<string, unknown>>;
  readonly clearIdentityAllowed: boolean;
}

/** Every problem of every file, named. */
export class InvalidInstitutionsError extends Error {
  override readonly name = 'InvalidInstitutionsError';
}

const name = { type: 'string', minLength: 1 };
const lifecycleTypes = allEventTypes().filter(isLifecycle);
const contexts = [...new Set(lifecycleTypes.map((type) => type.replace(/[^.]+\.v\d+$/, '*')))];
const language = { enum: ['ar', 'fr', 'zgh', 'en'] };
const schema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'kind',
    'names',
    'language',
    'track',
    'maySend',
    'maySee',
    'maySign',
    'withheld',
    'clearIdentityAllowed',
  ],
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
    kind: { enum: ['ombudsman', 'operator'] },
    names: {
      type: 'object',
      additionalProperties: false,
      required: ['ar', 'fr', 'zgh', 'en'],
      properties: { ar: name, fr: name, zgh: name, en: name },
    },
    language,
    track: { enum: ['direct', 'mediation'] },
    maySend: { type: 'array', uniqueItems: true, items: { enum: allEventTypes().filter(isInbound) } },
    maySee: { type: 'array', uniqueItems: true, items: { enum: [...contexts, ...lifecycleTypes] } },
    withheld: {
      type: 'object',
      propertyNames: { enum: lifecycleTypes },
      additionalProperties: { type: 'array', uniqueItems: true, items: name },
    },
    maySign: {
      type: 'array',
      uniqueItems: true,
      items: { enum: ['document', 'request', 'reply', 'reminder', 'recommendation'] },
    },
    webhook: {
      type: 'object',
      additionalProperties: false,
      required: ['url', 'mode'],
      properties: { url: { type: 'string', pattern: '^https?://' }, mode: { enum: ['binary', 'structured', 'batch'] } },
    },
    competence: { type: 'object', required: ['nationalCompany', 'nationalAgency'] },
    clearIdentityAllowed: { type: 'boolean' },
  },
};
const validate = new Ajv2020({ allErrors: true }).compile<Institution>(schema);

/** The institution that a file's content declares, or all that is wrong with it. */
export function readInstitution(
  content: unknown,
  file: string,
): { readonly institution: Institution } | { readonly problems: readonly string[] } {
  if (!validate(content))
    return {
      problems: (validate.errors ?? []).map(({ instancePath, message = '' }) => `${file}${instancePath} ${message}`),
    };
  return `${content.id}.json` === file
    ? { institution: content }
    : { problems: [`${file}/id must be the file's name without its ending`] };
}

/** Loads every `<id>.json` of a folder. Throws `InvalidInstitutionsError` with all that is wrong. */
export async function loadInstitutions(dir: string): Promise<ReadonlyMap<string, Institution>> {
  const files = (await readdir(dir)).filter((file) => file.endsWith('.json')).sort();
  const read = await Promise.all(
    files.map(async (file) => readInstitution(JSON.parse(await readFile(join(dir, file), 'utf8')), file)),
  );
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  if (files.length === 0) problems.push(`${dir} holds no institution: add <id>.json`);
  if (problems.length > 0) throw new InvalidInstitutionsError(`invalid institutions:\n${problems.join('\n')}`);
  return new Map(read.flatMap((one) => ('institution' in one ? [[one.institution.id, one.institution] as const] : [])));
}
