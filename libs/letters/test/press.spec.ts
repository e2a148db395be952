import { afterAll, describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { LetterPress, type Letter } from '../src/index.ts';
import { history, reminder } from './letters.samples.ts';
import { fontsOf, poppler, textOf, visible, wordsOf, type Word } from './poppler.ts';

const press = new LetterPress();
afterAll(() => press.close());

const withBody = (text: string, language: Letter['body']['language'] = 'fr'): Letter => ({
  ...reminder,
  body: { text, language },
});
/** A4 and the house's margin, in points. */
const [pageWidth, margin] = [595.28, 68.03];

const reversed = (word: string) => Array.from(word).reverse().join('');
const leftOf = (words: readonly Word[], glyphs: string) =>
  words.find((word) => word.glyphs === glyphs)?.left ?? Number.NaN;
const printed = await press.print(reminder);

describe('a printed letter', () => {
  it('has the Arabic version first and the French one after it, numbered through', async () => {
    const [arabic, french] = [await textOf(printed, 1), await textOf(printed, 2)];
    expect(arabic).toMatch(/بتاريخ24نونبر2026.*تذكير.*المندوبالجهوي/);
    expect(french).toMatch(/N°IMR\/2026\/000123.*Le24novembre2026.*Rappel.*Ledéléguérégional/);
    expect(arabic).toContain('1/2');
    expect(french).toContain('2/2');
  });

  it.each([1, 2])('names the sender in Arabic, Amazigh and French at the head of page %i', async (page) => {
    const text = await textOf(printed, page);
    expect(text).toContain(visible('مؤسسة وسيط المملكة'));
    expect(text).toContain(visible('Institution du Médiateur du Royaume'));
    expect((await wordsOf(printed, page)).map(({ glyphs }) => glyphs)).toContain('ⵜⴰⵙⵉⵏⴰⵏⵜ');
  });

  it.each([1, 2])('prints the body as written on page %i, and the code of the verification', async (page) => {
    const text = await textOf(printed, page);
    expect(text).toContain(visible('تقدم السيد المشتكي بطلبه'));
    expect(text).toContain('contact@alomrane.example');
    expect(text).toContain(reminder.verification?.code);
  });

  it('sets Arabic from right to left, letter by letter and word by word, from the right margin on', async () => {
    const words = await wordsOf(printed, 1);
    const [first, second, third] = ['تقدم', 'السيد', 'المشتكي'].map((word) => leftOf(words, reversed(word)));
    expect(first).toBeGreaterThan(second ?? Number.NaN);
    expect(second).toBeGreaterThan(third ?? Number.NaN);
    expect(words.find(({ glyphs }) => glyphs === reversed('تقدم'))?.right).toBeCloseTo(pageWidth - margin, 0);
  });

  it('sets French from left to right', async () => {
    const words = await wordsOf(printed, 2);
    expect(leftOf(words, 'Retard')).toBeLessThan(leftOf(words, 'livraison'));
  });

  it('sets a number from left to right inside an Arabic line, which goes on at its left', async () => {
    const words = await wordsOf(printed, 1);
    const number = leftOf(words, 'IMR/2026/000123');
    expect(leftOf(words, reversed('عدد'))).toBeGreaterThan(number);
    expect(number).toBeGreaterThan(leftOf(words, reversed('سجل')));
  });

  it('carries its fonts, none of them from the system', async () => {
    const fonts = await fontsOf(printed);
    expect(fonts.map((line) => /\+(\w+)/.exec(line)?.[1]).sort()).toEqual(['Amiri', 'Amiri', 'NotoSansTifinagh']);
    for (const line of fonts) expect(line).toMatch(/ yes yes yes +\d+ +\d+$/);
  });

  it('is dated with the day of the letter and titled with its number', async () => {
    const information = await poppler('pdfinfo', printed, ['-isodates']);
    expect(information).toMatch(/^Title: .*Rappel IMR\/2026\/000123$/m);
    expect(information).toMatch(/^CreationDate: +2026-11-24T00:00:00Z$/m);
    expect(information).toMatch(/^Tagged: +yes$/m);
  });

  it('is the same bytes when printed again, after others, and in another process', async () => {
    const digestOf = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');
    await press.print(withBody('autre'));
    expect(digestOf(await press.print(reminder))).toBe(digestOf(printed));
    const { stdout } = await execa('node', [fileURLToPath(new URL('print-reminder.ts', import.meta.url))]);
    expect(stdout).toBe(digestOf(printed));
  });
});

describe('a body', () => {
  it('is data: no markup in it is read', async () => {
    const markup =
      '#read("house.typ") #panic() $ x^2 $ *gras* _i_ `raw` \\ \\u{41} @ref <label> // c /* d */ ~ --- "q"';
    expect(await textOf(await press.print(withBody(markup)))).toContain(visible(markup));
  });

  it.each(['= title', '- item', '+ item', '/ term: text', '#import "x": *', '"}], "versions": [{'])(
    'that starts a line with %s is printed so',
    async (markup) =>
      expect(await textOf(await press.print(withBody(`a\n${markup}`)))).toContain(visible(`a${markup}`)),
  );

  it('in Amazigh is drawn in Tifinagh', async () =>
    expect(await textOf(await press.print(withBody('ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ', 'zgh')))).toContain('ⴰⵣⵓⵍⴼⵍⵍⴰⵡⵏ'));

  it('with emoji, an alphabet that no font has, and control characters shows what can be drawn', async () =>
    expect(await textOf(await press.print(withBody('a😀 日本 \u0000\u202Eb\uD800')))).toContain('a😀��b'));

  it('with a run of digits wider than the page is broken, not cut', async () => {
    const run = '0123456789'.repeat(60);
    const pdf = await press.print(withBody(run));
    expect(await textOf(pdf, 2)).toContain(run);
    const rights = (await wordsOf(pdf, 2)).map(({ right }) => right);
    expect(Math.max(...rights)).toBeLessThan(pageWidth - margin / 2);
  });

  it('may be very long: pages follow and are numbered through', async () => {
    const long = Array.from({ length: 300 }, (_, index) => `Paragraphe ${index}.`).join('\n\n');
    const pdf = await press.print(withBody(long));
    const pages = Number(/^Pages: +(\d+)$/m.exec(await poppler('pdfinfo', pdf))?.[1]);
    expect(pages).toBeGreaterThan(10);
    expect(await textOf(pdf, pages)).toContain(`${pages}/${pages}`);
    expect((await textOf(pdf)).split('Paragraphe299.')).toHaveLength(3);
  });

  it('may be empty', async () => expect(await textOf(await press.print(withBody('')))).toContain('Rappel'));
});

describe('a press', () => {
  it('leaves the event loop of its caller free while it prints', async () => {
    const order: string[] = [];
    const print = press.print(withBody('mot '.repeat(20_000))).then(() => order.push('printed'));
    await new Promise(setImmediate);
    order.push('turned');
    await print;
    expect(order).toEqual(['turned', 'printed']);
  });

  it('refuses a day that is none, and goes on with the next letter', async () => {
    await expect(press.print({ ...reminder, date: '2026-02-30' })).rejects.toThrow(RangeError);
    await expect(press.print(reminder)).resolves.toEqual(printed);
  });

  it('goes on in a new process after so many documents, and when one is killed', async () => {
    const processes: ChildProcess[] = [];
    const note = (message: unknown) => processes.push((message as { process: ChildProcess }).process);
    subscribe('child_process', note);
    const changing = new LetterPress({ documentsPerProcess: 2 });
    for (let document = 1; document <= 3; document += 1) expect(await changing.print(reminder)).toEqual(printed);
    expect(processes.length).toBe(2);
    const interrupted = changing.print(withBody('mot '.repeat(20_000)));
    processes[1]?.kill('SIGKILL');
    await expect(interrupted).rejects.toThrow('A letter could not be printed');
    expect(await changing.print(reminder)).toEqual(printed);
    unsubscribe('child_process', note);
    await changing.close();
    expect(processes.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).not.toContain(null);
  });

  it('rejects what it has not printed when it is closed', async () => {
    const closing = new LetterPress();
    const outcomes = Promise.allSettled([closing.print(withBody('mot '.repeat(20_000))), closing.print(reminder)]);
    await closing.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('prints a history: each step with its day, then the notes', async () => {
    const text = await textOf(await press.printHistory(history));
    expect(text).toMatch(/تسلسلملفالشكاية.*24نونبر2026.*2مارس2026.*تسجيلالشكاية.*قدمتعبر.*ملاحظات.*حجبتالمعطيات/);
  });
});
