import { resolve } from 'node:path';
import { Command } from 'commander';
import { eventsOf } from './lines.ts';
import { accessOf } from './access.ts';
import { showProgress } from './progress.ts';
import { publishRequests } from './publish-requests.ts';
import { inWords } from './rejection.ts';
import { toText, type Summary } from './summary.ts';

interface Options {
  readonly as: string;
  readonly json?: boolean;
  readonly wait: boolean;
}

const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

const say = (line: string) => process.stderr.write(`${line}\n`);

async function sendable(path: string): Promise<number> {
  let count = 0;
  for await (const _event of eventsOf(path, () => undefined)) count += 1;
  return count;
}

async function publish(path: string, { as, wait }: Options): Promise<Summary> {
  const { institution: connection, observer } = await accessOf(as);
  const progress = showProgress(await sendable(path));
  const invalid: string[] = [];
  const events = eventsOf(path, (line, problem) => invalid.push(`line ${line}: ${problem}: not sent`));
  try {
    const { summary, rejections } = await publishRequests(events, {
      institution: as,
      connection,
      ...(wait && { observer }),
      ...progress,
    });
    progress.stop();
    for (const line of [...invalid, ...rejections.map(inWords)]) say(line);
    return { ...summary, invalid: invalid.length };
  } finally {
    progress.stop();
  }
}

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
        const summary = await publish(fromHere(file), options);
        process.stdout.write(`${options.json ? JSON.stringify(summary) : toText(summary)}\n`);
      } catch (error) {
        command.error(`publish: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
      }
    });
}
