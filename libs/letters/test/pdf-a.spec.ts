import { afterAll, describe, expect, it } from '@jest/globals';
import { LetterPress, type History, type Letter } from '../src/index.ts';
import { history, reminder } from './letters.samples.ts';
import { verdictsOn } from './verapdf/verapdf.ts';

const press = new LetterPress();
afterAll(() => press.close());

/** All but the two scripts of tens of thousands, which no font here has, in paragraphs of 64. */
const everyCharacter = Array.from({ length: 0x1fb00 }, (_, point) => String.fromCodePoint(point))
  .filter((character) => !/\p{Script=Han}|\p{Script=Hangul}|\s/u.test(character))
  .map((character, index) => (index % 64 === 0 ? `\n\n${character}` : character))
  .join(' ');
const letters: Readonly<Record<string, Letter>> = {
  'a reminder': reminder,
  'a letter with every character': { ...reminder, body: { text: everyCharacter, language: 'ar' } },
};
const languages = ['ar', 'fr', 'zgh', 'en'] as const;
const histories: Readonly<Record<string, History>> = {
  ...Object.fromEntries(languages.map((language) => [`a history in ${language}`, { ...history, language }])),
  'a history of nothing': { ...history, rows: [], notes: [] },
};

const documents = [
  ...Object.entries(letters).map(([name, letter]) => [name, press.print(letter)] as const),
  ...Object.entries(histories).map(([name, told]) => [name, press.printHistory(told)] as const),
];
const verdicts = await verdictsOn(await Promise.all(documents.map(([, pdf]) => pdf)));

describe('PDF/A-2a, asked of veraPDF', () => {
  it.each(documents.map(([name], index) => [name, verdicts[index]] as const))('%s is %s', (_, verdict) =>
    expect(verdict).toBe('valid'),
  );

  it('is not what just any PDF is', async () => {
    const pdf = Buffer.from(await press.print(reminder)).toString('latin1');
    const without = Buffer.from(pdf.replaceAll('pdfaid:conformance', 'pdfaid:conformancf'), 'latin1');
    expect((await verdictsOn([without]))[0]).toMatch(/^breaks /);
  });
});
