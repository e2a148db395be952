import { join } from 'node:path';
import { repository } from '../folders.ts';
import type { Ports } from '../ports.ts';
import { ManagedProcess } from '../supervise/managed-process.ts';
import { accepts } from './kafka.ts';

/** The mail catcher, always from the built code. */
export function mailboxProcess(
  { smtp, mailbox }: Ports,
  logFile: string,
  onChange?: ConstructorParameters<typeof ManagedProcess>[1],
): ManagedProcess {
  return new ManagedProcess(
    {
      name: 'mailbox',
      command: process.execPath,
      args: [join(repository, 'deploy/local/dist/mailbox/main.js'), String(smtp), String(mailbox)],
      cwd: repository,
      env: process.env,
      logFile,
      ready: async () => (await accepts(smtp)) && accepts(mailbox),
    },
    onChange,
  );
}
