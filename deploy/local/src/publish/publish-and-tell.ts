import type { CloudEvent } from '@jisr/contracts';
import { accessOf } from './access.ts';
import { showProgress } from './progress.ts';
import { publishRequests } from './publish-requests.ts';
import { inWords } from './rejection.ts';
import type { Summary } from './summary.ts';

/** Reads the same requests each time it is called, and tells of each line that is none. */
export type RequestsOfFile = (onProblem: (line: number, problem: string) => void) => AsyncIterable<CloudEvent>;

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Publishes what a file holds as an institution, with progress on stderr, and says there what was not sent or came back. */
export async function publishAndTell(
  requests: RequestsOfFile,
  { as, wait }: { readonly as: string; readonly wait: boolean },
): Promise<Summary> {
  const { institution: connection, observer } = await accessOf(as);
  const progress = showProgress(await countOf(requests));
  const invalid: string[] = [];
  const events = requests((line, problem) => invalid.push(`line ${line}: ${problem}: not sent`));
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

async function countOf(requests: RequestsOfFile): Promise<number> {
  let count = 0;
  for await (const _event of requests(() => undefined)) count += 1;
  return count;
}
