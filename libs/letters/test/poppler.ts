import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { inScratchFolder } from './scratch.ts';

/** A word of a page: its characters in the order of their glyphs, and where it stands, in points from the left edge. */
export interface Word {
  readonly glyphs: string;
  readonly left: number;
  readonly right: number;
}

/** What poppler's tool says of a PDF; the file comes after the arguments, and `more` after the file. */
export const poppler = async (
  tool: 'pdffonts' | 'pdfinfo' | 'pdftotext',
  pdf: Uint8Array,
  args: readonly string[] = [],
  more: readonly string[] = [],
): Promise<string> =>
  inScratchFolder(async (folder) => {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    const { stdout } = await execa(tool, [...args, file, ...more]).catch(explainMissing);
    return stdout;
  });

/** The text in reading order, without blanks, which poppler moves where directions meet; `page` counts from 1. */
export async function textOf(pdf: Uint8Array, page?: number): Promise<string> {
  const pages = page ? ['-f', String(page), '-l', String(page)] : [];
  return visible(await poppler('pdftotext', pdf, pages, ['-']));
}

/** A text without its blanks and marks of direction. */
export const visible = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '');

export async function wordsOf(pdf: Uint8Array, page: number): Promise<readonly Word[]> {
  const boxes = await poppler('pdftotext', pdf, ['-bbox', '-f', String(page), '-l', String(page)], ['-']);
  return [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*)<\/word>/g)].map(
    ([, left, right, text = '']) => ({ glyphs: visible(text), left: Number(left), right: Number(right) }),
  );
}

/** Each font's line of `pdffonts`. */
export const fontsOf = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await poppler('pdffonts', pdf)).split('\n').slice(2);

function explainMissing(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    throw new Error("poppler's tools are missing: apt-get install poppler-utils, or brew install poppler");
  }
  throw error;
}
