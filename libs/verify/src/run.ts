import { verifyEvidence, type EvidenceCheck } from '@jisr/proof';
import { Command, CommanderError } from 'commander';
import { readTrust } from './read-trust.ts';
import { brokenText, reportText } from './report-text.ts';
import { readOr, Unreadable } from './unreadable.ts';

/** Where it writes: a process, or a test. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

interface Options {
  readonly trust?: string;
  readonly tsa?: string;
  readonly json?: boolean;
}

const exitCodes = { whole: 0, broken: 1, unreadable: 2 };
const bundleHint = 'Give the path of an evidence bundle, a .zip file; see jisr-verify --help';

/** `jisr-verify` with these arguments; the exit code. Asks no network. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  let exitCode = exitCodes.whole;
  const program = commandOf(output).action(async (bundle: string, options: Options) => {
    exitCode = await verify(bundle, options, output);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.whole : exitCodes.unreadable;
    if (!(error instanceof Unreadable)) throw error;
    output.stderr.write(`${error.message}\n`);
    return exitCodes.unreadable;
  }
}

const commandOf = ({ stdout, stderr }: Output) =>
  new Command('jisr-verify')
    .description('verify an evidence bundle of a case, offline, and name the first link that is broken')
    .argument('<bundle.zip>', 'the bundle')
    .option('--trust <dir>', 'key sets that you have by other ways: <institution>.jwks.json, platform.jwks.json')
    .option('--tsa <roots.pem>', 'root certificates of time-stamping authorities that you trust')
    .option('--json', 'the outcome as JSON on stdout')
    .addHelpText('after', '\nExits 0 when every link holds, 1 when one is broken, 2 when something can not be read.')
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .exitOverride();

async function verify(bundle: string, { trust, tsa, json }: Options, { stdout, stderr }: Output): Promise<number> {
  const known = await readTrust(trust, tsa);
  const check = await readOr(verifyEvidence(bundle, known), bundleHint);
  if (json) stdout.write(`${JSON.stringify(check, null, 2)}\n`);
  else if ('ok' in check) stdout.write(reportText(check.report));
  return outcomeOf(check, stderr);
}

function outcomeOf(check: EvidenceCheck, stderr: Output['stderr']): number {
  if ('ok' in check) return exitCodes.whole;
  stderr.write(brokenText(check.broken));
  return exitCodes.broken;
}
