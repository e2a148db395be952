import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';

const folder = new URL('../web/src/messages/', import.meta.url);

/** What a page says in a language, by the id of the text. */
export function textsOf(language: string) {
  const read = (area: string) =>
    JSON.parse(readFileSync(new URL(`${language}/${area}.json`, folder), 'utf8')) as Readonly<Record<string, string>>;
  const locale = language === 'ar' ? 'ar-MA' : 'fr-MA';
  return (id: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const text = read(id.split('.')[0] ?? '')[id];
    if (text === undefined) throw new Error(`${language} has no text ${id}`);
    return String(new IntlMessageFormat(text, locale).format(values));
  };
}
