import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemaSet } from '../compatibility/resolve-schema.ts';
import type { Examples } from './document.ts';

const exampleName = /^valid-(.+)\.json$/;

/** The valid examples that lie beside each schema of a folder. */
export async function readExamples(schemasDir: string, schemas: SchemaSet): Promise<Examples> {
  const read = async (file: string) => {
    const folder = join(schemasDir, file, '../examples');
    const names = (await readdir(folder).catch(() => [])).filter((name) => exampleName.test(name)).sort();
    const contents = names.map(async (name) => {
      const content = JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown;
      return [exampleName.exec(name)?.[1] ?? name, content] as const;
    });
    return [file, Object.fromEntries(await Promise.all(contents))] as const;
  };
  return new Map(await Promise.all([...schemas.keys()].map(read)));
}
