import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const blocks = (language: string) => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
};

const within = (dataFolder: string, text: string) => text.replaceAll('.jisr/', `${dataFolder}/`);

/** The commands that the README promises, every line of its `sh` blocks, pointed at another data folder. */
export const commands = (dataFolder: string): string[] =>
  blocks('sh').flatMap((block) => within(dataFolder, block).trim().split('\n'));

/** The calls that the README shows, block by block, pointed at the ports and the data folder of another platform. */
export const calls = (offset: number, dataFolder: string): string[][] =>
  blocks('bash').map((block) =>
    within(dataFolder, block)
      .replaceAll(/127\.0\.0\.1:(\d+)/g, (_, port) => `127.0.0.1:${Number(port) + offset}`)
      .trim()
      .split('\n'),
  );

/** The README's example, pointed at another data folder. */
export const pythonExample = (dataFolder: string): string => within(dataFolder, blocks('python').join('\n'));
