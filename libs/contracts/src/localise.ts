import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import ar from 'ajv-i18n/localize/ar/index.js';
import en from 'ajv-i18n/localize/en/index.js';
import fr from 'ajv-i18n/localize/fr/index.js';
import { IntlMessageFormat } from 'intl-messageformat';
import type { SchemaViolation } from './validation.ts';

export const languages = ['ar', 'fr', 'zgh', 'en'] as const;
export type Language = (typeof languages)[number];

type Localizer = (errors: ErrorObject[]) => void;

/** The package's types promise a default export that its CommonJS files do not have. */
const schemaTexts = { ar, en, fr } as unknown as Readonly<Record<string, Localizer | undefined>>;

type Catalogue = Readonly<Record<string, string>>;

const catalogues = new Map<string, Catalogue>(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Catalogue,
  ]),
);

/**
 * Why a request breaks a rule, in a language: from the platform's catalogue for its own codes, from ajv's for JSON
 * Schema keywords. ajv has no Amazigh, so those texts come in French there.
 */
export function localise({ code, params = {} }: SchemaViolation, language: string): string {
  const text = catalogues.get(language)?.[code];
  if (text !== undefined) return String(new IntlMessageFormat(text, localeOf(language)).format(params));
  const error: Partial<ErrorObject> & { message?: string } = {
    keyword: code,
    params,
    instancePath: '',
    schemaPath: '',
  };
  (schemaTexts[language] ?? schemaTexts['fr'])?.([error as ErrorObject]);
  return error.message ?? code;
}

/** Moroccan Arabic and French write Western digits; no engine has Amazigh data, so its numbers follow French. */
const localeOf = (language: string) => ({ ar: 'ar-MA', en: 'en', fr: 'fr-MA' })[language] ?? 'fr-MA';
