import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Template } from '../domain/correspondence.ts';

/** A mail as it will be read. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

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
const day = /^\d{4}-\d{2}-\d{2}$/;
/** Read letter by letter whatever the direction of the text around them. */
const isolated = new Set(['receiptNumber', 'trackingCode']);

const formats = new Map<string, IntlMessageFormat>();

/** Writes the letter of a template in a language. A day among the parameters is written out. */
export function writeLetter(template: Template, language: Language, params: Readonly<Record<string, string>>): Letter {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, day.test(value) ? writtenOut(value, language) : value]),
  );
  const marked = Object.fromEntries(
    Object.entries(words).map(([name, value]) => [
      name,
      isolated.has(name) ? `<bdi>${inHtml(value)}</bdi>` : inHtml(value),
    ]),
  );
  const subject = say(`${template}.subject`, language, words);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const body = `<p>${say(`${template}.body`, language, marked)}</p>`;
  return {
    subject,
    text: say(`${template}.body`, language, words),
    html: `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><title>${subject}</title><body>${body}</body></html>`,
  };
}

const inHtml = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Every text of a language, by key. */
export const catalogueOf = (language: Language): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../templates/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;

const catalogues = new Map<Language, Readonly<Record<string, string>>>();

function say(key: string, language: Language, params: Record<string, string>): string {
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

function writtenOut(date: string, language: Language): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (language === 'zgh') return `${at.getUTCDate()} ${months[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
