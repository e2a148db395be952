import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The blocks of a page in a language, in order. */
export const blocks = (language: string, page = 'README.md'): string[] => {
  const text = readFileSync(`${root}${page}`, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
};

/** A text of a page, pointed at another data folder. */
export const within = (dataFolder: string, text: string): string => text.replaceAll('.jisr/', `${dataFolder}/`);

/** A text of a page, pointed at the ports of another platform. */
export const moved = (offset: number, text: string): string =>
  text.replaceAll(/127\.0\.0\.1:(\d+)/g, (_, port) => `127.0.0.1:${Number(port) + offset}`);

/** The commands that the README promises, every line of its `sh` blocks, pointed at another data folder. */
export const commands = (dataFolder: string): string[] =>
  blocks('sh').flatMap((block) => within(dataFolder, block).trim().split('\n'));

/** The calls that the README shows, block by block, pointed at the ports and the data folder of another platform. */
export const calls = (offset: number, dataFolder: string): string[][] =>
  blocks('bash').map((block) => moved(offset, within(dataFolder, block)).trim().split('\n'));

/** The README's example, pointed at another data folder. */
export const pythonExample = (dataFolder: string): string => within(dataFolder, blocks('python').join('\n'));
