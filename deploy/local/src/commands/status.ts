import Table from 'cli-table3';
import { Command } from 'commander';
import pidusage from 'pidusage';
import { dataFolder } from '../folders.ts';
import { readRunFile, type RunFile } from '../supervise/run-file.ts';
import { Trouble } from '../trouble.ts';

/** `status`: what runs, where, and how much memory it takes; `--json` for machines. Exits 1 when nothing runs. */
export function statusCommand(): Command {
  return new Command('status')
    .description('show what runs')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const running = readRunFile(dataFolder());
      if (!running) throw new Trouble('nothing runs here: npm start starts it');
      const rows = await rowsOf(running);
      process.stdout.write(
        json ? `${JSON.stringify({ phase: running.phase, processes: rows })}\n` : `${toTable(rows)}\n`,
      );
    });
}

async function rowsOf({ processes, addresses }: RunFile) {
  const pids = processes.flatMap(({ pid }) => (pid === null ? [] : [pid]));
  const usage = await pidusage(pids);
  return processes.map(({ name, pid, state, restarts }) => ({
    name,
    pid,
    state,
    restarts,
    megabytes: pid === null ? null : Math.round((usage[pid]?.memory ?? 0) / 1_048_576),
    address: addresses[name === 'mongod' ? 'mongodb' : name] ?? null,
  }));
}

function toTable(rows: Awaited<ReturnType<typeof rowsOf>>): string {
  const table = new Table({
    head: ['process', 'pid', 'state', 'restarts', 'MB', 'address'],
    style: { head: [], border: [] },
  });
  for (const row of rows)
    table.push([row.name, row.pid ?? '-', row.state, row.restarts, row.megabytes ?? '-', row.address ?? '']);
  return table.toString();
}
