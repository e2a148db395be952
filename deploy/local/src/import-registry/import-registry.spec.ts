import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entriesOf, type ReadEntry } from './entries.ts';
import { requestOfEntry } from './request-of-entry.ts';

const now = '2026-01-01T00:00:00.000Z';
const anfa = {
  code: 'OP-1',
  names: { fr: 'Résidence Anfa', ar: 'إقامة أنفا' },
  kind: 'housing',
  territory: { region: 'MA-06', province: '06.141' },
};
const unit = { code: 'U-1', operation: 'OP-1', kind: 'dwelling' };

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('a registry file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-registry-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (name: string, text: string): Promise<ReadEntry[]> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return all(entriesOf(path));
  };

  it('is read as CSV, a dot for a field of a field and nothing for an empty cell', async () => {
    const header = 'entry,code,names.fr,names.ar,kind,territory.region,territory.province,operation,synthetic';
    const csv = [
      `\uFEFF${header}`,
      'operation,OP-1,Résidence Anfa,إقامة أنفا,housing,MA-06,06.141,,',
      '',
      'unit,U-1,,,dwelling,,,OP-1,true',
    ];
    expect(await read('registry.csv', csv.join('\r\n'))).toEqual([
      { line: 2, fields: { entry: 'operation', ...anfa } },
      { line: 4, fields: { entry: 'unit', ...unit, synthetic: true } },
    ]);
  });

  it('is read on after a row that does not fit its header', async () =>
    expect(await read('broken.csv', 'code,kind\nOP-1,housing\nOP-2\nOP-3,lots\n')).toEqual([
      { line: 2, fields: { code: 'OP-1', kind: 'housing' } },
      { line: 3, problem: 'more or fewer cells than the header' },
      { line: 4, fields: { code: 'OP-3', kind: 'lots' } },
    ]));

  it('is read as NDJSON, line by line', async () => {
    expect(await read('registry.ndjson', `${JSON.stringify(anfa)}\n\n[]\n{"code":\n`)).toEqual([
      { line: 1, fields: anfa },
      { line: 3, problem: 'not an object' },
      { line: 4, problem: 'not JSON' },
    ]);
  });

  it('must be there', async () => {
    await expect(all(entriesOf(join(folder, 'none.csv')))).rejects.toThrow('ENOENT');
    await expect(all(entriesOf(join(folder, 'none.ndjson')))).rejects.toThrow('ENOENT');
  });
});

describe('the request of an entry', () => {
  const request = (fields: Record<string, unknown>) => requestOfEntry({ line: 1, fields }, 'al-omrane', now);

  it('states an operation, when nothing else is said', () =>
    expect(request(anfa)).toMatchObject({
      event: {
        source: '/institutions/al-omrane',
        type: 'ma.jisr.housing-projects.operation-reported.v1',
        subject: 'OP-1',
        time: now,
        data: anfa,
      },
    }));

  it('states a unit under its own subject', () =>
    expect(request({ entry: 'unit', ...unit })).toMatchObject({
      event: { type: 'ma.jisr.housing-projects.unit-reported.v1', subject: 'unit/U-1', data: unit },
    }));

  it('is the same for the same statement of the same institution, and for no other', () => {
    expect(request(anfa)).toEqual(request({ entry: 'operation', ...anfa }));
    const idOf = (made: ReturnType<typeof request>) => ('event' in made ? made.event.id : '');
    expect(idOf(request(anfa))).not.toBe(idOf(request({ ...anfa, kind: 'lots' })));
    expect(idOf(request(anfa))).not.toBe(idOf(requestOfEntry({ line: 1, fields: anfa }, 'other', now)));
  });

  it('names everything that is wrong with it', () => {
    expect(request({ entry: 'tower', ...anfa })).toEqual({
      problem: 'entry is tower, not one of operation, unit, contract',
    });
    expect(request({ code: 'OP-1', names: {}, kind: 'castle' })).toMatchObject({
      problem: expect.stringMatching(/\/territory.*required|required.*\/territory/),
    });
    expect(requestOfEntry({ line: 1, problem: 'not JSON' }, 'al-omrane', now)).toMatchObject({ problem: 'not JSON' });
  });
});
