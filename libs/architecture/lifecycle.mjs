// Writes docs/lifecycle.md from the services' deciders; a test fails when the page is another.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { format, resolveConfig } from 'prettier';
import { lifecyclePage } from './src/lifecycle.ts';

const path = join(import.meta.dirname, '../../docs/lifecycle.md');

await new Command('docs:lifecycle')
  .description('Writes docs/lifecycle.md, the diagrams of all states, from services/*/src/domain.')
  .option('--check', 'write nothing, fail when the page is not what would be written')
  .action(async ({ check }) => {
    const text = await format(await lifecyclePage(), { ...(await resolveConfig(path)), filepath: path });
    if (!check) await writeFile(path, text);
    else if (text !== (await readFile(path, 'utf8'))) {
      process.stderr.write('docs/lifecycle.md is out of date: npm run docs:lifecycle\n');
      process.exitCode = 1;
    }
  })
  .parseAsync();
