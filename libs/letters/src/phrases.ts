import { readFileSync } from 'node:fs';
import type { LocalDate } from '@jisr/calendar';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.ts';

/** Moroccan Arabic and French write Western digits; no engine has Amazigh data, so its months are in the catalogue. */
const locales: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', zgh: 'fr-MA', en: 'en-GB' };

const catalogueOf = (language: Language) =>
  JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>;

const catalogues = new Map<Language, Readonly<Record<string, string>>>();

function catalogue(language: Language): Readonly<Record<string, string>> {
  const texts = catalogues.get(language) ?? catalogueOf(language);
  catalogues.set(language, texts);
  return texts;
}

/** A text of the frame, filled in. Throws when there is no such text or a parameter of it is missing. */
export function say(key: string, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  const text = catalogue(language)[key];
  if (text === undefined) throw new Error(`no text ${key} in ${language}`);
  return String(new IntlMessageFormat(text, locales[language]).format(params));
}

/** A civil day in words, in Western digits, such as `24 نونبر 2026`. Throws a RangeError when there is no such day. */
export function dayInWords(day: LocalDate, language: Language): string {
  const at = midnightOf(day);
  if (language === 'zgh') return say('day', 'zgh', { day: at.getUTCDate(), month: monthOf(at), year: yearOf(at) });
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

const monthOf = (at: Date) => `m${at.getUTCMonth() + 1}`;
const yearOf = (at: Date) => String(at.getUTCFullYear());

/** A civil day as the instant of its midnight in UTC. Throws a RangeError when there is no such day. */
export function midnightOf(day: LocalDate): Date {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) throw new RangeError('not a civil day');
  return at;
}
