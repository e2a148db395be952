import { blocks, moved, within } from './readme.ts';

const page = 'docs/connect.md';

/** The commands of the page on connecting, every line of its `sh` blocks, pointed at another data folder. */
export const connecting = (dataFolder: string): string[] =>
  blocks('sh', page).flatMap((block) => within(dataFolder, block).trim().split('\n'));

/** A program of that page, pointed at another platform. */
export const program = (language: 'python' | 'js', dataFolder: string, offset: number): string =>
  moved(offset, within(dataFolder, blocks(language, page).join('\n')));
