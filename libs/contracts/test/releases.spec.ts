import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readerSchema } from '../src/compatibility/reader-schema.ts';
import { readReleases, readSchemas, release, ReleaseRefusedError } from '../src/compatibility/releases.ts';
import type { SchemaSet } from '../src/compatibility/resolve-schema.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const schemasDir = join(root, 'schemas');
const present = await readSchemas(schemasDir);
const releases = await readReleases(schemasDir);

/** Whether data keeps to a schema of a set, as a reader of that set sees it. */
function readerOf(set: SchemaSet) {
  const ajv = new Ajv2020({ keywords: ['x-jisr-topic'] });
  addFormats.default(ajv);
  for (const schema of set.values()) ajv.addSchema(readerSchema(schema));
  return (file: string, data: unknown) => ajv.validate(String(set.get(file)?.['$id']), data);
}

/** The valid examples of the first version of each event. */
const examplesIn = (dir: string) =>
  globSync('*/*/examples/valid-*.json', { cwd: dir }).map((example) => ({
    example,
    file: [...example.split(sep).slice(0, 2), 'v1.schema.json'].join('/'),
    data: JSON.parse(readFileSync(join(dir, example), 'utf8')) as unknown,
  }));

describe.each([...releases])('release %s', (name, released) => {
  const [presentReader, releasedReader] = [readerOf(present), readerOf(released)];
  const releasedExamples = examplesIn(join(schemasDir, 'released', name));

  it('has examples of every event', () =>
    expect(new Set(releasedExamples.map(({ file }) => file))).toEqual(
      new Set([...released.keys()].filter((file) => file !== 'shared/v1.schema.json')),
    ));

  it.each(releasedExamples)('wrote $example, which a reader takes today', ({ file, data }) =>
    expect(presentReader(file, data)).toBe(true),
  );

  it.each(examplesIn(schemasDir).filter(({ file }) => released.has(file)))(
    'takes $example, as it is written today',
    ({ file, data }) => expect(releasedReader(file, data)).toBe(true),
  );
});

describe('a copy of the contracts', () => {
  const event = 'intake/complaint-submitted/v1.schema.json';
  let copy = '';

  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'jisr-contracts-'));
    for (const part of ['schemas', 'libs/contracts/src', 'libs/contracts/generate.mjs', 'libs/contracts/release.mjs'])
      await cp(join(root, part), join(copy, part), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterEach(() => rm(copy, { recursive: true, force: true }));

  const run = (script: string, ...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [join(copy, 'libs/contracts', script), ...args], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return { status, lines: stderr.trim().split('\n') };
  };
  const edit = async (file: string, from: string, to: string) => {
    const path = join(copy, 'schemas', file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  };
  const addField = () => edit(event, '"properties": {', '"properties": { "addedLater": { "type": "string" },');
  const requireField = () => edit(event, '"required": [', '"required": ["territory", ');

  it('builds with an optional field more', async () => {
    await addField();
    expect(run('generate.mjs')).toMatchObject({ status: 0 });
    expect(await readFile(join(copy, 'libs/contracts/src/generated/event-data.ts'), 'utf8')).toContain('addedLater?:');
  });

  it('does not build when a schema breaks its release, and says where and what to do', async () => {
    await requireField();
    const before = await readFile(join(copy, 'libs/contracts/src/generated/event-data.ts'), 'utf8');
    const { status, lines } = run('generate.mjs');
    expect(status).toBe(1);
    expect(lines[0]).toBe(`schemas/${event}#/required: "territory" became required (since release 1)`);
    expect(lines.at(-1)).toContain('v<N+1>.schema.json');
    expect(await readFile(join(copy, 'libs/contracts/src/generated/event-data.ts'), 'utf8')).toBe(before);
  });

  it('does not build when an event version is gone', async () => {
    await rm(join(copy, 'schemas', event));
    expect(run('generate.mjs').lines[0]).toBe(`schemas/${event}#: the event version is gone (since release 1)`);
  });

  it('is released once under a name, and held against that release from then on', async () => {
    await addField();
    expect(run('release.mjs', '2')).toMatchObject({ status: 0 });
    expect(run('release.mjs', '2')).toEqual({ status: 1, lines: ['not released: release 2 exists already'] });
    await edit(event, '"addedLater"', '"renamed"');
    expect(run('generate.mjs').lines[0]).toBe(
      `schemas/${event}#/properties/addedLater: the field is gone (since release 2)`,
    );
  });

  it('is not released when it breaks a release, in one line and leaving nothing behind', async () => {
    await requireField();
    const { status, lines } = run('release.mjs', '2');
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain(`${event}#/required: "territory" became required`);
    expect([...(await readReleases(join(copy, 'schemas'))).keys()]).toEqual(['1']);
  });

  it.each(['', '..', 'a/b', '.hidden'])('is not released as %j', (name) =>
    expect(release(join(copy, 'schemas'), name)).rejects.toThrow(ReleaseRefusedError),
  );
});
