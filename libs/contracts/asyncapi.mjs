// Writes schemas/asyncapi.yaml from the declared topics and schemas; a test fails when the file is another.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { dump } from 'js-yaml';
import { format, resolveConfig } from 'prettier';
import { asyncApiDocument } from './src/asyncapi/document.ts';
import { readSchemas } from './src/compatibility/releases.ts';

const schemasDir = join(import.meta.dirname, '../../schemas');
const path = join(schemasDir, 'asyncapi.yaml');

await new Command('schemas:asyncapi')
  .description('Writes schemas/asyncapi.yaml from libs/contracts/src/topics.ts and schemas/.')
  .option('--check', 'write nothing, fail when the file is not what would be written')
  .action(async ({ check }) => {
    const document = asyncApiDocument(await readSchemas(schemasDir));
    const text = await format(dump(document, { noRefs: true }), { ...(await resolveConfig(path)), filepath: path });
    if (!check) await writeFile(path, text);
    else if (text !== (await readFile(path, 'utf8'))) {
      process.stderr.write('schemas/asyncapi.yaml is out of date: npm run schemas:asyncapi\n');
      process.exitCode = 1;
    }
  })
  .parseAsync();
