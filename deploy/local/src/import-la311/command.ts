import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { importLa311, UnusableFile, type ImportedLine } from './import-la311.ts';
import { openCsv } from './open-csv.ts';
import { inventOperations } from './operations.ts';
import { sentence, Tally } from './tally.ts';
import { loadTerritory } from './territory.ts';

/** npm runs a script in the package's folder; the user typed the path in their own. */
const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

function tell(imported: ImportedLine, tally: Tally): void {
  tally.add(imported);
  for (const finding of imported.findings) process.stderr.write(`${sentence(imported.line, finding)}\n`);
}

async function* linesOf(imports: AsyncIterable<ImportedLine>, tally: Tally): AsyncGenerator<string> {
  for await (const imported of imports) {
    tell(imported, tally);
    for (const request of imported.requests) yield `${JSON.stringify(request)}\n`;
  }
}

/** The header is read before the output is opened, so an unusable file leaves what was there. */
async function run(csv: string, options: { out?: string; operations?: string }): Promise<void> {
  const territory = loadTerritory();
  const tally = new Tally();
  const imports = importLa311(openCsv(fromHere(csv)), territory);
  const heading = await imports.next();
  if (!heading.done) tell(heading.value, tally);
  const out = fromHere(options.out ?? basename(csv).replace(/(\.csv)?(\.gz)?$/, '.ndjson'));
  await pipeline(linesOf(imports, tally), createWriteStream(out));
  if (options.operations !== undefined) {
    const operations = inventOperations(territory).map((operation) => `${JSON.stringify(operation)}\n`);
    await writeFile(fromHere(options.operations), operations.join(''));
  }
  process.stderr.write(`${tally}\nwritten to ${out}\n`);
}

/** Our own refusal, or one of the system's: no such file, not a gzip archive, disk full. */
const isExpected = (error: unknown): error is Error =>
  error instanceof UnusableFile || (typeof error === 'object' && error !== null && 'code' in error);

/**
 * `import:la311 <csv>`: writes the requests of a MyLA311 file as NDJSON and lists on stderr what it could not read, by line.
 * Exits 1 only when the file can't be read or lacks a needed column.
 */
export function importLa311Command(): Command {
  return new Command('import:la311')
    .description('turn a MyLA311 CSV (plain or .gz) into requests, one CloudEvent a line')
    .argument('<csv>', 'the file, as the city publishes it')
    .option('--out <file>', 'where to write (default: the name of the CSV with .ndjson, in this folder)')
    .option('--operations <file>', 'also write one invented operation for each province there')
    .action(async (csv: string, options: { out?: string; operations?: string }, command: Command) => {
      try {
        await run(csv, options);
      } catch (error) {
        if (!isExpected(error)) throw error;
        command.error(`import:la311: ${error.message}`, { exitCode: 1 });
      }
    });
}
