import { readFileSync } from 'node:fs';
import type { Institution } from '@jisr/contracts';
import type { Params } from '../domain/templates.ts';
import type { Language } from '../domain/wishes.ts';
import { dayInWords, listInWords } from './phrases.ts';

/** The code list that a parameter's codes come from. */
const lists: Readonly<Record<string, string>> = {
  missing: 'missing-parts',
  parts: 'information-parts',
  ground: 'inadmissibility-grounds',
  insteadGoTo: 'bodies',
  contestReason: 'contest-reasons',
  reopeningReason: 'reopening-reasons',
  reassignmentReason: 'reassignment-reasons',
  extensionReason: 'extension-reasons',
  closureReason: 'closure-reasons',
  clock: 'clock-kinds',
  remedy: 'remedies',
  remedies: 'remedies',
  reasons: 'refusal-reasons',
};
const ofInstitutions = new Set(['respondent', 'against', 'ombudsman', 'insteadGoTo']);
const day = /^\d{4}-\d{2}-\d{2}$/;

type Labels = Readonly<Record<Language, string>>;

const labelsOf = (list: string): ReadonlyMap<string, Labels> => {
  const file = new URL(`../../../../schemas/code-lists/${list}.v1.json`, import.meta.url);
  const { codes } = JSON.parse(readFileSync(file, 'utf8')) as { codes: { code: string; labels: Labels }[] };
  return new Map(codes.map(({ code, labels }) => [code, labels]));
};

const known = new Map(Object.entries(lists).map(([name, list]) => [name, labelsOf(list)]));

/** Puts the parameters of a notice into words: codes, institutions and days by name. What has no name is said by its code. */
export class Wording {
  constructor(private readonly institutions: ReadonlyMap<string, Institution>) {}

  wordsOf(params: Params, language: Language): Readonly<Record<string, string | number>> {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, this.wordOf(name, value, language)] as const),
    );
  }

  private wordOf(name: string, value: Params[string], language: Language): string | number {
    if (typeof value === 'number') return value;
    if (typeof value !== 'string')
      return listInWords(
        value.map((code) => this.labelOf(name, code, language)),
        language,
      );
    return day.test(value) ? dayInWords(value, language) : this.labelOf(name, value, language);
  }

  private labelOf(name: string, code: string, language: Language): string {
    const institution = ofInstitutions.has(name) ? this.institutions.get(code) : undefined;
    return institution?.names[language] ?? known.get(name)?.get(code)?.[language] ?? code;
  }
}
