import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../folders.ts';
import { ManagedProcess } from '../supervise/managed-process.ts';
import { accepts } from './kafka.ts';

export interface ClamdPlan {
  readonly binary: string;
  readonly folder: string;
  readonly port: number;
  readonly logFile: string;
}

/** Knows one signature, the EICAR test file's, so that it starts at once and needs no download; for local use only. */
const signatures = join(repository, 'deploy/local/clamd');

const settings = ({ folder, port }: ClamdPlan) => `Foreground yes
DatabaseDirectory ${signatures}
TemporaryDirectory ${folder}
TCPSocket ${port}
TCPAddr 127.0.0.1
StreamMaxLength 2000M
MaxScanSize 2000M
MaxFileSize 2000M
MaxScanTime 600000
AlertExceedsMax yes
`;

/** A real clamd on the loopback, with settings of its own: the system's own clamd, if there is one, is left alone. */
export async function clamdProcess(
  plan: ClamdPlan,
  onChange?: ConstructorParameters<typeof ManagedProcess>[1],
): Promise<ManagedProcess> {
  const { binary, folder, port, logFile } = plan;
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'clamd.conf');
  await writeFile(file, settings(plan));
  return new ManagedProcess(
    {
      name: 'clamd',
      command: binary,
      args: ['--config-file', file],
      cwd: folder,
      env: process.env,
      logFile,
      ready: () => accepts(port),
    },
    onChange,
  );
}
