import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { dataFolder } from '../folders.ts';
import { readRunFile } from '../supervise/run-file.ts';
import { Trouble } from '../trouble.ts';

const withinMs = 20_000;

/** `stop`: ends the platform that runs on this data folder and waits until it has gone. */
export function stopCommand(): Command {
  return new Command('stop').description('stop the running platform').action(async () => {
    const running = readRunFile(dataFolder());
    if (!running) throw new Trouble('nothing runs here: npm start starts it');
    process.kill(running.pid, 'SIGTERM');
    for (const deadline = Date.now() + withinMs; readRunFile(dataFolder()); await pause(100)) {
      if (Date.now() > deadline)
        throw new Trouble(`process ${running.pid} has not ended: look at supervisor.log in the data folder`);
    }
    process.stderr.write('jisr: stopped\n');
  });
}
