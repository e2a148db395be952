import { Argument, Command, InvalidArgumentError } from 'commander';
import { benchIntake } from './bench-intake.ts';
import { toTable } from './report.ts';

const say = (line: string) => process.stderr.write(`jisr: ${line}\n`);

const thousands = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1_000 && value % 10 === 0) return value;
  throw new InvalidArgumentError('give a multiple of ten, at least 1000');
};

/** `bench intake`: measures the intake leg against two baselines in the same run; a table, or JSON. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('measure a leg against baselines, on a broker and a database of its own')
    .addArgument(new Argument('<leg>', 'what to measure').choices(['intake']))
    .option('--records <n>', 'how many complaints', thousands, 20_000)
    .option('--json', 'the report as JSON on stdout')
    .action(async (_leg: string, { records, json }: { records: number; json?: boolean }) => {
      const report = await benchIntake(records, say);
      process.stdout.write(`${json ? JSON.stringify(report, null, 2) : toTable(report)}\n`);
    });
}
