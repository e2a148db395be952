import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '@jisr/contracts';
import { follow } from '../src/follow/follow.ts';
import { FilePlaces } from '../src/follow/file-places.ts';
import { Pages, rejection, toldOf } from './told.ts';

const [one, other] = ['0198c0de-0000-5000-8000-000000000001', '0198c0de-0000-5000-8000-000000000002'];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-places-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a follower that starts now handles of these pages, and how it ends. */
async function follows(
  pages: readonly (readonly CloudEvent[])[],
  handle?: (event: CloudEvent) => Promise<void> | void,
) {
  const handled: string[] = [];
  const following = {
    places: await FilePlaces.in(folder),
    handle: async (event: CloudEvent) => {
      await handle?.(event);
      handled.push(event.id);
    },
  };
  const failure = await follow(new Pages(pages), following).catch((error: unknown) => error);
  return { handled, failure };
}
const idsOf = (events: readonly CloudEvent[]) => events.map(({ id }) => id);

describe('a follower', () => {
  it('hands over all events of a case in order, shown whole, in part or as their hash alone', async () => {
    const told = toldOf(one);
    expect(await follows([told.slice(0, 2), told.slice(2)])).toEqual({ handled: idsOf(told), failure: undefined });
  });

  it('goes on where it was, after a restart', async () => {
    const told = toldOf(one);
    await follows([told.slice(0, 2)]);
    expect(await follows([told.slice(0, 2), told.slice(2)])).toEqual({
      handled: idsOf(told.slice(2)),
      failure: undefined,
    });
  });

  it('drops what comes again', async () => {
    const told = toldOf(one);
    const { handled, failure } = await follows([told.slice(0, 3), told.slice(1), told]);
    expect({ handled, failure }).toEqual({ handled: idsOf(told), failure: undefined });
  });

  it('hands over again the event that its handler failed on, and no earlier one', async () => {
    const told = toldOf(one);
    const trouble = new Error('the register is away');
    const failed = await follows([told], ({ id }) => {
      if (id === told[2]?.id) throw trouble;
    });
    expect(failed).toEqual({ handled: idsOf(told.slice(0, 2)), failure: trouble });
    expect((await follows([told])).handled).toEqual(idsOf(told.slice(2)));
  });

  it('lets one case go on while the handler is busy with another', async () => {
    let release = (): void => undefined;
    const busy = new Promise<void>((resolve) => (release = resolve));
    const [mine, others] = [toldOf(one), toldOf(other)];
    const { handled } = await follows([[...mine, ...others]], async ({ id }) => {
      if (id === mine[0]?.id) await busy;
      if (id === others.at(-1)?.id) release();
    });
    expect(handled).toEqual([...idsOf(others), ...idsOf(mine)]);
  });

  it('hands over requests that were sent back, which no chain has', async () => {
    expect((await follows([[rejection('r-1'), ...toldOf(one, 1)]])).handled).toContain('r-1');
  });

  it('ends after the event in hand when it is told to leave', async () => {
    const leaving = new AbortController();
    const told = toldOf(one);
    const handled: string[] = [];
    const places = await FilePlaces.in(folder);
    const handle = ({ id }: CloudEvent) => {
      handled.push(id);
      leaving.abort();
    };
    await follow(new Pages([told]), { places, handle, signal: leaving.signal });
    expect(handled).toEqual(idsOf(told.slice(0, 1)));
    expect((await follows([told])).handled).toEqual(idsOf(told.slice(1)));
  });
});

describe('a broken chain', () => {
  const extended = (event: CloudEvent | undefined, extensions: object): CloudEvent =>
    ({ ...event, extensions: { ...event?.extensions, ...extensions } }) as CloudEvent;
  const changed = (index: number, change: (event: CloudEvent | undefined) => CloudEvent) => {
    const told = toldOf(one);
    return told.with(index, change(told[index]));
  };
  const elsewhere = toldOf(other)[3]?.extensions;

  it.each([
    [
      'another value',
      3,
      'content',
      () => changed(3, (event) => ({ ...event, data: { score: 5, remark: 'x' } }) as never),
    ],
    ['another time', 1, 'content', () => changed(1, (event) => ({ ...event, time: '2026-02-04T09:00:00Z' }) as never)],
    ['another hash that is withheld', 2, 'content', () => changed(2, (event) => ({ ...event, data: {} }) as never)],
    [
      'a text that no JSON holds',
      3,
      'content',
      () => changed(3, (event) => ({ ...event, data: { score: 4, remark: '\ud800' } }) as never),
    ],
    ['another head', 3, 'head', () => changed(3, (event) => extended(event, { jisrhead: elsewhere?.['jisrhead'] }))],
    ['no place', -1, 'placeless', () => changed(3, (event) => extended(event, { jisrindex: 'x' }))],
    ['a missing event', 3, 'gap', () => toldOf(one).toSpliced(2, 1)],
  ])('stops the follower at %s, which it names', async (_what, index, fault, told) => {
    const { handled, failure } = await follows([told()]);
    expect(failure).toMatchObject({ name: 'BrokenChain', caseId: one, index, fault });
    expect(handled).toEqual(idsOf(toldOf(one).slice(0, fault === 'gap' ? 2 : index < 0 ? 3 : index)));
  });

  it('stays broken after a restart', async () => {
    const told = changed(1, (event) => extended(event, { jisrhash: elsewhere?.['jisrhash'] }));
    await follows([told]);
    expect(await follows([told])).toMatchObject({ handled: [], failure: { caseId: one, index: 1 } });
  });
});
