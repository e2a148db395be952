import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/wishes.ts';

/** Moroccan Arabic and French write Western digits; no engine has Amazigh data, so its plurals follow French. */
const locales: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', zgh: 'fr-MA', en: 'en' };
const months = [
  'ⵉⵏⵏⴰⵢⵔ',
  'ⴱⵕⴰⵢⵕ',
  'ⵎⴰⵕⵚ',
  'ⵉⴱⵔⵉⵔ',
  'ⵎⴰⵢⵢⵓ',
  'ⵢⵓⵏⵢⵓ',
  'ⵢⵓⵍⵢⵓⵣ',
  'ⵖⵓⵛⵜ',
  'ⵛⵓⵜⴰⵏⴱⵉⵔ',
  'ⴽⵜⵓⴱⵔ',
  'ⵏⵓⵡⴰⵏⴱⵉⵔ',
  'ⴷⵓⵊⴰⵏⴱⵉⵔ',
];

/** Every text of a language, by key. */
export const catalogueOf = (language: Language): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../templates/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;

const catalogues = new Map<Language, Readonly<Record<string, string>>>();
const formats = new Map<string, IntlMessageFormat>();

/** A text in a language, filled in. Throws when there is no such text or a parameter of it is missing. */
export function say(key: string, language: Language, params: Readonly<Record<string, string | number>>): string {
  const known = formats.get(`${language}|${key}`);
  if (known) return String(known.format(params));
  const catalogue = catalogues.get(language) ?? catalogueOf(language);
  catalogues.set(language, catalogue);
  const text = catalogue[key];
  if (text === undefined) throw new Error(`no text ${key} in ${language}`);
  const format = new IntlMessageFormat(text, locales[language]);
  formats.set(`${language}|${key}`, format);
  return String(format.format(params));
}

/** A civil day in words, in Western digits. */
export function dayInWords(day: string, language: Language): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (language === 'zgh') return `${at.getUTCDate()} ${months[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** Several words as one; Amazigh has no list data in any engine, so they are parted by commas there. */
export const listInWords = (words: readonly string[], language: Language): string =>
  language === 'zgh' ? words.join(', ') : new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(words);
