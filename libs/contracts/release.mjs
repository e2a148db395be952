// Keeps the schemas as they are now as a release, which every later build is held against.
import { join } from 'node:path';
import { Command } from 'commander';
import { release, ReleaseRefusedError } from './src/compatibility/releases.ts';

await new Command('schemas:release')
  .description(
    'Keeps the schemas of schemas/ as a release in schemas/released, which every later build is held against.',
  )
  .argument('<name>', 'what to call the release, for example 2')
  .showHelpAfterError()
  .action(async (name) => {
    try {
      await release(join(import.meta.dirname, '../../schemas'), name);
      process.stdout.write(`schemas/released/${name} is made: commit it\n`);
    } catch (error) {
      if (!(error instanceof ReleaseRefusedError)) throw error;
      process.stderr.write(`not released: ${error.message}\n`);
      process.exitCode = 1;
    }
  })
  .parseAsync();
