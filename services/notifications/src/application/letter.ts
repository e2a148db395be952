import type { Language } from '../domain/wishes.ts';
import { say } from './phrases.ts';

/** A mail as it will be read. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Words = Readonly<Record<string, string | number>>;

/** Read letter by letter whatever the direction of the text around them. */
const isolated = new Set(['receiptNumber', 'trackingCode']);

/** A letter of a subject and one paragraph, both of the catalogue. */
export const writeLetter = (subjectKey: string, bodyKey: string, language: Language, words: Words): Letter =>
  compose(language, say(subjectKey, language, words), say(bodyKey, language, words), [
    `<p>${say(bodyKey, language, marked(words))}</p>`,
  ]);

/** A letter of a heading and many lines, in their order. */
export function writeList(
  heading: { readonly key: string; readonly words: Words },
  lines: readonly { readonly key: string; readonly words: Words }[],
  language: Language,
): Letter {
  const title = say(heading.key, language, heading.words);
  const inText = lines.map(({ key, words }) => `- ${lineOf(key, language, words, (all) => all)}`);
  const inHtml = lines.map(({ key, words }) => `<li>${lineOf(key, language, words, marked)}</li>`);
  return compose(language, title, inText.join('\n'), [`<ul>${inHtml.join('')}</ul>`]);
}

const lineOf = (key: string, language: Language, words: Words, mark: (words: Words) => Words): string =>
  say('officer.line', language, { ...mark(words), text: say(key, language, mark(words)) });

function compose(language: Language, subject: string, text: string, body: readonly string[]): Letter {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const html = `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><title>${escaped(subject)}</title><body>${body.join('')}</body></html>`;
  return { subject, text, html };
}

const marked = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([name, value]) => {
      if (typeof value === 'number') return [name, value];
      return [name, isolated.has(name) ? `<bdi>${escaped(value)}</bdi>` : escaped(value)];
    }),
  );

const escaped = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
