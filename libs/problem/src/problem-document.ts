import { readFileSync } from 'node:fs';
import { languages, localise, type Language } from '@jisr/contracts';
import type { Breach, Problem } from './problem.ts';

export const problemMediaType = 'application/problem+json';

/** What the caller reads (RFC 9457), with the extension members `code`, `errors`, `allowed` and `since`. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly instance?: string;
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly reason: string }[];
  readonly allowed?: readonly string[];
  readonly since?: readonly object[];
}

type Catalogue = Readonly<Record<string, string | undefined>>;

const catalogues = new Map<Language, Catalogue>(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Catalogue,
  ]),
);

/** Puts a problem into words. `instance` is the path that was asked for, without its query. */
export function documentOf({ status, code, facts }: Problem, language: Language, instance?: string): ProblemDocument {
  const { params = {}, errors, allowed, since } = facts;
  return {
    type: `urn:jisr:problem:${code}`,
    title: textOf(code, params, language),
    status,
    ...(instance !== undefined && { instance }),
    code,
    ...(errors && { errors: errors.map((breach) => worded(breach, language)) }),
    ...(allowed && { allowed }),
    ...(since && { since }),
  };
}

const worded = ({ pointer, code, reason, params = {} }: Breach, language: Language) => ({
  pointer,
  code,
  reason: reason ?? textOf(code, params, language),
});

const textOf = (code: string, params: NonNullable<Breach['params']>, language: Language): string =>
  catalogues.get(language)?.[code] ?? localise({ pointer: '', code, params }, language);
