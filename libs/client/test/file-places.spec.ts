import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '@jisr/proof';
import { FilePlaces } from '../src/index.ts';

const position = { head: sha256('head'), length: 3 };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-places-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('places in files', () => {
  it('know nothing at first', async () => {
    const places = await FilePlaces.in(join(folder, 'new'));
    expect([await places.reached(), await places.chainOf('a')]).toEqual([undefined, undefined]);
  });

  it('are what they last were to whoever opens the folder again', async () => {
    const places = await FilePlaces.in(folder);
    await places.reach('12');
    await places.extend('a', { ...position, length: 2 });
    await places.extend('a', position);
    const again = await FilePlaces.in(folder);
    expect([await again.reached(), await again.chainOf('a')]).toEqual(['12', position]);
  });

  it('leave nothing half written beside them', async () => {
    const places = await FilePlaces.in(folder);
    await Promise.all(['a', 'b'].map((caseId) => places.extend(caseId, position)));
    expect((await readdir(join(folder, 'cases'))).sort()).toEqual(['a.json', 'b.json']);
  });

  it('stay in their folder, whatever a case is called', async () => {
    const places = await FilePlaces.in(folder);
    await places.extend('../../etc', position);
    expect(await readdir(join(folder, 'cases'))).toHaveLength(1);
    expect(await places.chainOf('../../etc')).toEqual(position);
  });

  it('do not begin anew where somebody has written what is no place', async () => {
    const places = await FilePlaces.in(folder);
    await writeFile(join(folder, 'cases/a.json'), '{"length": 0}');
    await expect(places.chainOf('a')).rejects.toThrow('says no place');
  });
});
