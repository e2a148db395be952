import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventsOf } from './lines.ts';

const event = { id: 'i', source: '/institutions/x', type: 't', subject: 's', time: '2018-01-01T00:00:00Z', data: {} };

describe('a file to publish', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-publish-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('gives its events in order and tells which lines hold none', async () => {
    const path = join(folder, 'requests.ndjson');
    await writeFile(path, `${JSON.stringify(event)}\n{"half":\n\n${JSON.stringify({ ...event, id: 'j' })}`);
    const events = [];
    const problems: [number, string][] = [];
    for await (const read of eventsOf(path, (line, problem) => problems.push([line, problem]))) events.push(read.id);
    expect(events).toEqual(['i', 'j']);
    expect(problems).toEqual([[2, 'not JSON']]);
  });

  it('has to be there', async () => {
    await expect(eventsOf(join(folder, 'none'), () => undefined).next()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
