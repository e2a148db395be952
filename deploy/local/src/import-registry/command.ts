import { resolve } from 'node:path';
import { Command } from 'commander';
import type { CloudEvent } from '@jisr/contracts';
import { publishAndTell, toText, type RequestsOfFile } from '../publish/index.ts';
import { entriesOf } from './entries.ts';
import { requestOfEntry } from './request-of-entry.ts';

interface Options {
  readonly as: string;
  readonly json?: boolean;
  readonly wait: boolean;
}

/** npm runs a script in the package's folder; the user typed the path in their own. */
const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

async function* requestsOf(
  path: string,
  institution: string,
  onProblem: Parameters<RequestsOfFile>[0],
): AsyncGenerator<CloudEvent> {
  const now = new Date().toISOString();
  for await (const read of entriesOf(path)) {
    const request = requestOfEntry(read, institution, now);
    if ('event' in request) yield request.event;
    else onProblem(read.line, request.problem);
  }
}

/**
 * `import:registry <csv|ndjson> --as <institution>`: states the operations, units and contracts of a file with that
 * institution's credentials, and says what was not sent and what came back. Exits 1 only when sending failed.
 */
export function importRegistryCommand(): Command {
  return new Command('import:registry')
    .description('state operations, units and contracts of a CSV or NDJSON file, one entry a line')
    .argument(
      '<file>',
      'CSV with a header (entry,code,names.fr,names.ar,kind,territory.region,…) or the same as NDJSON',
    )
    .requiredOption('--as <institution>', 'whose registry it is, such as al-omrane')
    .option('--json', 'the summary as JSON on stdout')
    .option('--no-wait', 'do not wait for the services to read the entries')
    .action(async (file: string, options: Options, command: Command) => {
      try {
        const requests: RequestsOfFile = (onProblem) => requestsOf(fromHere(file), options.as, onProblem);
        const summary = await publishAndTell(requests, options);
        process.stdout.write(`${options.json ? JSON.stringify(summary) : toText(summary)}\n`);
      } catch (error) {
        command.error(`import:registry: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
      }
    });
}
