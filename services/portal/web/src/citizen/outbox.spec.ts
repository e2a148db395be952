import { describe, expect, it } from '@jest/globals';
import type { FilingForm } from '@jisr/portal-api';
import { ApiProblem, Unreachable } from '../shell/api.ts';
import { filingOf, newDraft } from './filing/draft.ts';
import { memoryKeeper } from './keeper.samples.ts';
import type { Attachment } from './kept.ts';
import { sendWaiting, type Sender } from './outbox.ts';

const draft = { ...newDraft('complaint-1', 'ar'), category: 'refund', description: 'Une histoire.' };
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
    expect(await keeper.get('receipt', draft.id)).toMatchObject({ id: draft.id, ...told });
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
    expect(asked).toEqual([`file ${draft.id}`, `file ${draft.id}`]);
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
    expect(asked).toEqual([`file ${draft.id}`, follow, 'upload a', 'upload b', follow, 'upload b']);
    expect(await keeper.get('attachments', draft.id)).toBeUndefined();
  });
});
