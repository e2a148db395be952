import { Command } from 'commander';
import { benchCommand } from './bench/command.ts';
import { fuzzCommand } from './fuzz/command.ts';
import { startCommand } from './commands/start.ts';
import { statusCommand } from './commands/status.ts';
import { stopCommand } from './commands/stop.ts';
import { importLa311Command } from './import-la311/index.ts';
import { importRegistryCommand } from './import-registry/index.ts';
import { institutionsCommand } from './institutions/command.ts';
import { publishCommand } from './publish/index.ts';
import { rulesCommand } from './rules/command.ts';
import { tokenCommand } from './token/command.ts';
import { simulateCommand } from './simulate/index.ts';
import { Trouble } from './trouble.ts';

const program = new Command('jisr').description('Jisr on this machine').showHelpAfterError();
for (const command of [
  startCommand(),
  stopCommand(),
  statusCommand(),
  publishCommand(),
  importLa311Command(),
  importRegistryCommand(),
  benchCommand(),
  fuzzCommand(),
  rulesCommand(),
  institutionsCommand(),
  tokenCommand(),
  simulateCommand(),
]) {
  program.addCommand(command);
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(
    error instanceof Trouble
      ? `jisr: ${error.message}\n`
      : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
