import { decidingServices } from '@jisr/contracts';
import { Command, InvalidArgumentError } from 'commander';
import { resolve } from 'node:path';
import { Trouble } from '../trouble.ts';
import { fuzz } from './fuzz.ts';
import type { Fuzzed } from './rounds.ts';

const say = (line: string) => process.stderr.write(`jisr: ${line}\n`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Services whose HTTP interface has a document. */
const documented: readonly string[] = decidingServices;

const count = (text: string): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('give a whole number above 0');
};

interface Options {
  readonly cases: number;
  readonly seed: number;
  readonly document?: string;
}

/** `fuzz`: holds the running services to their OpenAPI documents with Schemathesis; ends with 1 when one breaks its word. */
export const fuzzCommand = (): Command =>
  new Command('fuzz')
    .description('hold services to their OpenAPI documents with Schemathesis, on a platform of its own')
    .argument('[service...]', `which ones: ${documented.join(', ')}; all without`)
    .option('--cases <n>', 'how many cases at least, over all services', count, 20_000)
    .option('--seed <n>', 'of the random cases', count, 1)
    .option('--document <file>', 'hold one service to this document instead of the one that it serves')
    .action(async (named: string[], { cases, seed, document }: Options) => {
      const services = named.length > 0 ? named : documented;
      const unknown = services.filter((name) => !documented.includes(name));
      if (unknown.length > 0) throw new Trouble(`${unknown.join(', ')} has no document: ${documented.join(', ')} have`);
      if (document !== undefined && services.length > 1) throw new Trouble('--document is for one service');
      const path = document && resolve(process.env['INIT_CWD'] ?? process.cwd(), document);
      const interrupted = untilTold();
      const fuzzed = await fuzz({
        services,
        cases,
        seed,
        say,
        interrupted,
        ...(path !== undefined && { document: path }),
      });
      print(inWords(fuzzed));
      if (fuzzed.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
    });

/** Aborts when the process is told to end, so that the platform ends with it. */
function untilTold(): AbortSignal {
  const told = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => told.abort());
  return told.signal;
}

function inWords(fuzzed: readonly Fuzzed[]): string {
  const total = fuzzed.reduce((sum, { cases }) => sum + cases, 0);
  const failed = fuzzed.filter(({ failure }) => failure !== undefined);
  return [
    ...fuzzed.map(
      ({ service, cases, failure }) => `${service}: ${cases} cases${failure === undefined ? '' : ', failed'}`,
    ),
    `${total} cases, ${failed.length} of ${fuzzed.length} services failed`,
  ].join('\n');
}
