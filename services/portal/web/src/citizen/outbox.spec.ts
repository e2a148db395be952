import { describe, expect, it } from '@jest/globals';
import type { FilingForm } from '@jisr/portal-api';
import { ApiProblem, Unreachable } from '../shell/api.ts';
import { filingOf, newDraft } from './filing/draft.ts';
import { memoryKeeper } from './keeper.samples.ts';
import { forget, type Attachment } from './kept.ts';
import { sendWaiting, type Sender } from './outbox.ts';
import { UploadRefused } from './upload.ts';

const draft = { ...newDraft('complaint-1', 'key-1', 'ar'), category: 'refund', description: 'Une histoire.' };
const told = { caseId: 'case-1', receiptNumber: 'JSR-2026-0000-0000-00000-0', code: 'AAAA-BBBB-CCCC-DDDD' };
const paper = (id: string): Attachment => ({
  id,
  name: `${id}.pdf`,
  documentType: 'contract',
  content: new Blob(['x']),
});
const problem = (status: number) =>
  new ApiProblem({ type: 'urn:x', title: 'Non', status, code: 'invalid', errors: [] });

/** A portal that answers each call with the next of what it is given; what is no error is taken. */
function portalThat(...answers: readonly (Error | undefined)[]) {
  const asked: string[] = [];
  const answer = (call: string) => {
    const next = answers[asked.push(call) - 1];
    return next ? Promise.reject(next) : Promise.resolve();
  };
  const sender: Sender = {
    file: async (_form: FilingForm, id) => {
      await answer(`file ${id}`);
      return told;
    },
    follow: (receiptNumber) => answer(`follow ${receiptNumber}`),
    upload: ({ id }) => answer(`upload ${id}`),
  };
  return { asked, sender };
}

async function deviceWithOne(...attachments: readonly Attachment[]) {
  const keeper = memoryKeeper();
  await keeper.set('outgoing', draft.id, { draft, form: filingOf(draft, undefined) });
  if (attachments.length > 0) await keeper.set('attachments', draft.id, attachments);
  return keeper;
}

describe('what waits on a device', () => {
  it('is sent, and leaves its receipt', async () => {
    const keeper = await deviceWithOne();
    await sendWaiting(keeper, portalThat().sender);
    expect(await keeper.all('outgoing')).toEqual([]);
    const receipt = await keeper.get('receipt', draft.id);
    expect(receipt).toMatchObject({ id: draft.id, ...told });
    expect(JSON.stringify(receipt)).not.toContain(draft.key);
  });

  it.each([
    ['no line', new Unreachable('no answer')],
    ['a portal that is busy', problem(503)],
    ['too many tries', problem(429)],
  ])('waits on when there is %s, and is the same complaint when it is sent again', async (_, error) => {
    const keeper = await deviceWithOne();
    const { asked, sender } = portalThat(error);
    await sendWaiting(keeper, sender);
    expect(await keeper.all('outgoing')).toHaveLength(1);
    await sendWaiting(keeper, sender);
    expect(asked).toEqual([`file ${draft.key}`, `file ${draft.key}`]);
    expect(await keeper.all('outgoing')).toEqual([]);
  });

  it('is not sent again once it was refused, but kept to be mended', async () => {
    const keeper = await deviceWithOne();
    const { asked, sender } = portalThat(problem(422));
    await sendWaiting(keeper, sender);
    await sendWaiting(keeper, sender);
    expect(asked).toHaveLength(1);
    expect(await keeper.all('outgoing')).toMatchObject([{ draft: { id: draft.id }, refused: { status: 422 } }]);
  });

  it('sends papers after the complaint, and only those that are left when the line breaks', async () => {
    const keeper = await deviceWithOne(paper('a'), paper('b'));
    const { asked, sender } = portalThat(undefined, undefined, undefined, new Unreachable('no answer'));
    await sendWaiting(keeper, sender);
    expect((await keeper.get('attachments', draft.id))?.map(({ id }) => id)).toEqual(['b']);
    await sendWaiting(keeper, sender);
    const follow = `follow ${told.receiptNumber}`;
    expect(asked).toEqual([`file ${draft.key}`, follow, 'upload a', 'upload b', follow, 'upload b']);
    expect(await keeper.get('attachments', draft.id)).toBeUndefined();
  });

  it('says whether something is left to try', async () => {
    const keeper = await deviceWithOne(paper('a'));
    const { sender } = portalThat(new Unreachable('no answer'), undefined, undefined, problem(503));
    expect(await sendWaiting(keeper, sender)).toBe(false);
    expect(await sendWaiting(keeper, sender)).toBe(false);
    expect(await sendWaiting(keeper, sender)).toBe(true);
  });

  it('goes on after a paper that is refused, and shows it', async () => {
    const keeper = await deviceWithOne(paper('a'), paper('b'));
    const { asked, sender } = portalThat(undefined, undefined, new UploadRefused('413'));
    expect(await sendWaiting(keeper, sender)).toBe(true);
    await sendWaiting(keeper, sender);
    expect(asked.slice(2)).toEqual(['upload a', 'upload b']);
    expect(await keeper.get('attachments', draft.id)).toMatchObject([{ id: 'a', refused: true }]);
  });

  it('sends papers to a case that is open, though the code was told before', async () => {
    const keeper = await deviceWithOne(paper('a'));
    const { asked, sender } = portalThat();
    const { code: _told, ...again } = told;
    await sendWaiting(keeper, { ...sender, file: () => Promise.resolve(again) });
    expect([asked, await keeper.get('attachments', draft.id)]).toEqual([['upload a'], undefined]);
  });

  it.each(['file', 'upload'] as const)('stays thrown away when that happens while it is sent: %s', async (call) => {
    const keeper = await deviceWithOne(paper('a'), paper('b'));
    const { asked, sender } = portalThat();
    const addresses = { 'tus::a::1': 'x', 'tus::c::2': 'y' };
    const removeItem = (key: string) => Reflect.deleteProperty(addresses, key);
    const uploads = Object.assign(Object.create({ removeItem }) as Storage, addresses);
    const forgetting = async () => forget(draft.id, keeper, uploads);
    await sendWaiting(keeper, {
      ...sender,
      ...(call === 'file' && { file: () => forgetting().then(() => told) }),
      ...(call === 'upload' && { upload: forgetting }),
    });
    for (const kind of ['outgoing', 'receipt', 'attachments'] as const) expect(await keeper.all(kind)).toEqual([]);
    expect(asked).not.toContain('upload b');
    expect(Object.keys(addresses)).toEqual(['tus::c::2']);
  });
});
