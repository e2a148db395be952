import { open } from 'node:fs/promises';
import type { CloudEvent } from '@jisr/contracts';
import { readLine } from './read-line.ts';

/** The events of an NDJSON file; a line that holds none is told, with its number, and left out. Empty lines are nothing. */
export async function* eventsOf(
  path: string,
  onProblem: (line: number, problem: string) => void,
): AsyncGenerator<CloudEvent> {
  const file = await open(path);
  let number = 0;
  for await (const text of file.readLines()) {
    number += 1;
    if (text.trim() === '') continue;
    const read = readLine(text);
    if ('event' in read) yield read.event;
    else onProblem(number, read.problem);
  }
}
