import { afterAll, describe, expect, it } from '@jest/globals';
import { LetterPress } from '../src/index.ts';
import { history, reminder } from './letters.samples.ts';
import { verdictsOn } from './verapdf/verapdf.ts';

const press = new LetterPress();
afterAll(() => press.close());

/** From Latin to Tifinagh and Glagolitic; Cyrillic and Latin again; presentation forms of Arabic; emoji. */
const blocks = [
  [0x0, 0x2fff],
  [0xa640, 0xabff],
  [0xfb00, 0xffff],
  [0x1f000, 0x1faff],
] as const;
const everyCharacter = blocks
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)),
  )
  .map((character, index) => (index % 64 === 0 ? `\n\n${character}` : character))
  .join(' ');
const everything = { day: '2026-03-02', title: everyCharacter, text: everyCharacter };
const letter = await press.print(reminder);

const documents: Readonly<Record<string, Uint8Array>> = {
  'a letter': letter,
  'a history in Arabic': await press.printHistory(history),
  'a history in French': await press.printHistory({ ...history, language: 'fr', direction: 'ltr' }),
  'a history in Amazigh': await press.printHistory({ ...history, language: 'zgh', direction: 'ltr' }),
  'a history in English': await press.printHistory({ ...history, language: 'en', direction: 'ltr' }),
  'a history of nothing': await press.printHistory({ ...history, rows: [], notes: [] }),
  'a history with every character': await press.printHistory({ ...history, rows: [everything] }),
  'a letter that claims less': Buffer.from(
    Buffer.from(letter).toString('latin1').replaceAll('pdfaid:conformance', 'pdfaid:conformancf'),
    'latin1',
  ),
};
const names = Object.keys(documents);
const verdicts = await verdictsOn(Object.values(documents));

describe('veraPDF', () => {
  it.each(names.slice(0, -1))('finds %s valid PDF/A-2a', (name) => expect(verdicts[names.indexOf(name)]).toBe('valid'));

  it('does not find everything valid', () => expect(verdicts.at(-1)).toMatch(/^breaks /));
});
