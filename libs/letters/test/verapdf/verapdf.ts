import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { inScratchFolder } from '../scratch.ts';

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** For a program that runs some seconds. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * What veraPDF, the reference validator of PDF/A, says of each document: `valid`, or the clauses that it breaks. Maven
 * keeps the jars in its own repository and fetches them the first time (16 MB).
 */
export async function verdictsOn(documents: readonly Uint8Array[]): Promise<readonly string[]> {
  const input = documents.map((pdf) => Buffer.from(pdf).toString('base64')).join('\n');
  const { stdout } = await execa('java', [...quickStart, '-cp', await classPath(), fileOf('Validate.java')], { input });
  return stdout.split('\n');
}

const classPath = async (): Promise<string> =>
  inScratchFolder(async (folder) => {
    const list = join(folder, 'class-path');
    await execa('mvn', [
      '-q',
      '-B',
      '-f',
      fileOf('pom.xml'),
      'dependency:build-classpath',
      `-Dmdep.outputFile=${list}`,
    ]);
    return readFile(list, 'utf8');
  });
