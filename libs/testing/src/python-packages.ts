import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const tools = fileURLToPath(new URL('../../../.jisr/tools/', import.meta.url));

/** A folder for PYTHONPATH with a released package (`name==version`), fetched from PyPI once and kept with the other tools. */
export async function pythonPackage(requirement: string): Promise<string> {
  const folder = join(tools, `python-${requirement.replace('==', '-')}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  await execa('python3', ['-m', 'pip', 'install', '-q', '--no-warn-conflicts', '--target', partial, requirement]);
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
  return folder;
}
