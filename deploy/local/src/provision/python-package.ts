import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { toolsFolder, writable } from '../folders.ts';
import { Trouble } from '../trouble.ts';

/**
 * A folder for PYTHONPATH with a released package (`name==version`), fetched from PyPI once and kept with the other tools;
 * `say` is told before it is. Throws `Trouble` when pip can't fetch it.
 */
export async function pythonPackage(
  requirement: string,
  say: (line: string) => void = () => undefined,
): Promise<string> {
  const folder = join(writable(toolsFolder()), `python-${requirement.replace('==', '-')}`);
  if (existsSync(folder)) return folder;
  say(`fetching ${requirement} from PyPI (once)`);
  const partial = `${folder}.${process.pid}.partial`;
  await mkdir(partial, { recursive: true });
  const pip = ['-m', 'pip', 'install', '-q', '--no-warn-conflicts', '--target', partial, requirement];
  const { failed, stderr } = await execa('python3', pip, { reject: false });
  if (failed) {
    await rm(partial, { recursive: true, force: true });
    throw new Trouble(`pip could not fetch ${requirement}, which needs Python 3.10 or later and PyPI:\n${stderr}`);
  }
  if (existsSync(folder)) await rm(partial, { recursive: true });
  else await rename(partial, folder);
  return folder;
}
