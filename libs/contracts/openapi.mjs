// Writes schemas/openapi/<service>.json from the schemas of requests; a test fails when a file is another.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { format, resolveConfig } from 'prettier';
import { readSchemas } from './src/compatibility/releases.ts';
import { openApiDocument } from './src/openapi/document.ts';
import { readExamples } from './src/openapi/read-examples.ts';
import { decidingServices } from './src/topics.ts';

const schemasDir = join(import.meta.dirname, '../../schemas');

await new Command('schemas:openapi')
  .description('Writes schemas/openapi/<service>.json from schemas/ and libs/contracts/src/openapi.')
  .option('--check', 'write nothing, fail when a file is not what would be written')
  .action(async ({ check }) => {
    const schemas = await readSchemas(schemasDir);
    const examples = await readExamples(schemasDir, schemas);
    await mkdir(join(schemasDir, 'openapi'), { recursive: true });
    for (const service of decidingServices) {
      const path = join(schemasDir, 'openapi', `${service}.json`);
      const document = JSON.stringify(openApiDocument(service, schemas, examples));
      const text = await format(document, { ...(await resolveConfig(path)), filepath: path, objectWrap: 'collapse' });
      if (!check) await writeFile(path, text);
      else if (text !== (await readFile(path, 'utf8').catch(() => ''))) {
        process.stderr.write(`schemas/openapi/${service}.json is out of date: npm run schemas:openapi\n`);
        process.exitCode = 1;
      }
    }
  })
  .parseAsync();
