import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Verdicts {
  /** What ESLint says of each fixture, by its path below fixtures/. */
  readonly verdicts: Readonly<Record<string, readonly { readonly rule: string | null; readonly message: string }[]>>;
  /** The rules that each real source file is held to as errors, by its path below the root. */
  readonly held: Readonly<Record<string, readonly string[]>>;
}

const script = fileURLToPath(new URL('lint-fixtures.mjs', import.meta.url));

export async function readVerdicts(): Promise<Verdicts> {
  const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Verdicts;
}
