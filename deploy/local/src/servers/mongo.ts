import { mkdir } from 'node:fs/promises';
import mongoose from 'mongoose';
import { ManagedProcess } from '../supervise/managed-process.ts';

export interface MongoPlan {
  readonly binary: string;
  readonly folder: string;
  readonly port: number;
  readonly logFile: string;
}

const replicaSet = 'jisr';

export const mongoUrl = (port: number, database: string): string =>
  `mongodb://127.0.0.1:${port}/${database}?replicaSet=${replicaSet}&directConnection=false`;

/** A real mongod as a replica set of one, so that it has transactions; loopback only, no logins (local use). */
export async function mongoProcess(
  { binary, folder, port, logFile }: MongoPlan,
  onChange?: ConstructorParameters<typeof ManagedProcess>[1],
): Promise<ManagedProcess> {
  await mkdir(folder, { recursive: true });
  return new ManagedProcess(
    {
      name: 'mongod',
      command: binary,
      args: [
        '--dbpath',
        folder,
        '--port',
        String(port),
        '--bind_ip',
        '127.0.0.1',
        '--replSet',
        replicaSet,
        '--wiredTigerCacheSizeGB',
        '1',
      ],
      cwd: folder,
      env: process.env,
      logFile,
      ready: () => becomesPrimary(port),
    },
    onChange,
  );
}

const notYetInitialized = 94;

/** Initiates the set on its first start; true once it takes writes. */
async function becomesPrimary(port: number): Promise<boolean> {
  const connection = mongoose.createConnection(`mongodb://127.0.0.1:${port}/admin?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  });
  try {
    await connection.asPromise();
    const admin = connection.db?.admin();
    const hello = await admin?.command({ hello: 1 });
    if (hello?.['isWritablePrimary'] === true) return true;
    await admin?.command({ replSetGetStatus: 1 }).catch(async (error: { code?: number }) => {
      if (error.code !== notYetInitialized) throw error;
      await admin.command({ replSetInitiate: { _id: replicaSet, members: [{ _id: 0, host: `127.0.0.1:${port}` }] } });
    });
    return false;
  } finally {
    await connection.close();
  }
}
