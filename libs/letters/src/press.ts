import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { History } from './history.ts';
import { sheetOfHistory } from './history.sheet.ts';
import type { Letter } from './letter.ts';
import { sheetOfLetter } from './letter.sheet.ts';
import type { Sheet } from './sheet.ts';

/** How long the process stays when nothing is printed. */
const idleMs = 60_000;

/** No document takes longer, its turn in the queue included; a process that does is ended. */
const longestMs = 120_000;

/**
 * Prints documents as PDF/A-2a (ISO 19005-2), off the caller's event loop, one after the other in a process that is started
 * when needed and ends when idle (docs/adr/030-letters-are-typeset-apart.md). The same document gives the same bytes, in
 * any process. Texts are data: they are printed, never read as markup, and what no font draws is printed as �.
 */
export class LetterPress {
  readonly #processes = new Tinypool({
    filename: fileURLToPath(new URL(`./press.worker${extname(import.meta.url)}`, import.meta.url)),
    name: 'typeset',
    runtime: 'child_process',
    serialization: 'advanced',
    execArgv: [],
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
  });
  readonly #documentsPerProcess: number;
  #printed = 0;

  /** Typst loses up to 1 MB of memory a document, so a process gives way to a new one after so many. */
  constructor({ documentsPerProcess = 200 } = {}) {
    this.#documentsPerProcess = documentsPerProcess;
  }

  /** The letter in Arabic and then in French. Rejects with a RangeError when a day is not a civil day. */
  async print(letter: Letter): Promise<Uint8Array> {
    return this.#typeset(sheetOfLetter(letter));
  }

  /** The history in its language. Rejects with a RangeError when a day is not a civil day. */
  async printHistory(history: History): Promise<Uint8Array> {
    return this.#typeset(sheetOfHistory(history));
  }

  /** Ends the process; what is not printed yet is rejected. */
  async close(): Promise<void> {
    await this.#processes.destroy();
  }

  async #typeset(sheet: Sheet): Promise<Uint8Array> {
    try {
      return (await this.#processes.run(sheet, { signal: AbortSignal.timeout(longestMs) })) as Uint8Array;
    } catch (cause) {
      throw new Error(`A ${sheet.template} could not be printed`, { cause });
    } finally {
      await this.#giveWay();
    }
  }

  async #giveWay(): Promise<void> {
    this.#printed += 1;
    if (this.#printed % this.#documentsPerProcess === 0) await this.#processes.recycleWorkers();
  }
}
