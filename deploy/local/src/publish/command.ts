import { resolve } from 'node:path';
import { Command } from 'commander';
import { eventsOf } from './lines.ts';
import { publishAndTell } from './publish-and-tell.ts';
import { toText } from './summary.ts';

interface Options {
  readonly as: string;
  readonly json?: boolean;
  readonly wait: boolean;
}

const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

/**
 * `publish <file.ndjson> --as <institution>`: sends the requests of a file with that institution's credentials, waits until the
 * services have read them and says what came back. Exits 1 only when sending failed; a rejection is an answer.
 */
export function publishCommand(): Command {
  return new Command('publish')
    .description('publish requests, one CloudEvent a line, with the credentials of an institution')
    .argument('<file>', 'NDJSON, as import:la311 writes it')
    .requiredOption('--as <institution>', 'whose requests these are, such as al-omrane')
    .option('--json', 'the summary as JSON on stdout')
    .option('--no-wait', 'do not wait for the services to read the requests')
    .action(async (file: string, options: Options, command: Command) => {
      try {
        const summary = await publishAndTell((onProblem) => eventsOf(fromHere(file), onProblem), options);
        process.stdout.write(`${options.json ? JSON.stringify(summary) : toText(summary)}\n`);
      } catch (error) {
        command.error(`publish: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
      }
    });
}
