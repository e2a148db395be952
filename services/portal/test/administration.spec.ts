import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InstitutionView, ProposalView, RuleView } from '@jisr/portal-api';
import { awaitUntil, startPlatform, type Platform } from '@jisr/testing';
import mongoose from 'mongoose';
import { Browser } from './browser.ts';
import { StubbedDecider } from './stubbed-decider.ts';

let platform: Platform;
let one: Browser;
let other: Browser;
beforeAll(async () => {
  platform = await startPlatform(['routing', 'portal']);
  const portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
  [one, other] = [new Browser(portal), new Browser(portal)];
  await one.signIn('demo-administrator-1');
  await other.signIn('demo-administrator-2');
}, 180_000);
afterAll(() => platform.stop());

const area = '/api/administration';
const read = async <View>(path: string) => JSON.parse((await one.send(`${area}/${path}`)).text) as View;
const codeOf = ({ text }: { readonly text: string }) => (JSON.parse(text) as { readonly code: string }).code;

/** The next version of the rule on when people are told. */
async function nextVersion(): Promise<RuleView> {
  const rules = (await read<RuleView[]>('rules')).filter(({ kind }) => kind === 'hours');
  const last = rules.toSorted((a, b) => b.version - a.version)[0];
  if (!last) throw new Error('there are no hours');
  return { ...last, version: last.version + 1, validFrom: '2030-01-01' };
}

async function propose(rule: RuleView, reason: string): Promise<string> {
  const { text } = await one.post(`${area}/proposals`, { rule, reason });
  return (JSON.parse(text) as ProposalView).id;
}
const stateOf = async (id: string) => (await read<ProposalView[]>('proposals')).find((proposal) => proposal.id === id);
const approve = (id: string) => other.post(`${area}/proposals/${id}/approve`, {});
const refuse = (id: string) => one.post(`${area}/proposals/${id}/refuse`, {});

/** As after a fault between routing's answer and the note of it. */
async function loseTheNoteOf(id: string): Promise<void> {
  const database = await mongoose.createConnection(platform.mongoUrl('jisr-portal')).asPromise();
  const proposals = database.collection<{ _id: string; status: string }>('rule_proposals');
  await proposals.updateOne({ _id: id }, { $set: { status: 'publishing' } });
  await database.close();
}

describe('a rule', () => {
  it('is published when one administrator proposes it and another approves', async () => {
    const rule = await nextVersion();
    const proposed = await one.post(`${area}/proposals`, { rule, reason: 'nouvelle circulaire' });
    const { id } = JSON.parse(proposed.text) as ProposalView;
    expect([proposed.status, (await read<ProposalView[]>('proposals'))[0]?.proposedBy]).toEqual([
      201,
      'demo-administrator-1',
    ]);

    const own = await one.post(`${area}/proposals/${id}/approve`, {});
    expect([own.status, codeOf(own)]).toEqual([403, 'own-proposal']);
    expect(await read<RuleView[]>('rules')).not.toContainEqual(rule);

    expect((await other.post(`${area}/proposals/${id}/approve`, {})).status).toBe(204);
    expect(await read<RuleView[]>('rules')).toContainEqual(rule);
    expect((await read<ProposalView[]>('proposals'))[0]).toMatchObject({
      status: 'approved',
      decidedBy: 'demo-administrator-2',
    });
    expect((await other.post(`${area}/proposals/${id}/approve`, {})).status).toBe(409);
  });

  it('is not even proposed when routing finds it unsound', async () => {
    const before = await read<ProposalView[]>('proposals');
    const rule = { ...(await nextVersion()), content: {} };

    for (const path of ['proposals/check', 'proposals'])
      expect((await one.post(`${area}/${path}`, { rule, reason: 'sans contenu' })).status).toBe(422);
    expect(await read<ProposalView[]>('proposals')).toEqual(before);
  });

  it('that is refused stays as it was', async () => {
    const rule = await nextVersion();
    const { id } = JSON.parse(
      (await one.post(`${area}/proposals`, { rule, reason: 'à discuter' })).text,
    ) as ProposalView;

    expect((await other.post(`${area}/proposals/${id}/refuse`, {})).status).toBe(204);
    expect(await read<RuleView[]>('rules')).not.toContainEqual(rule);
    expect((await other.post(`${area}/proposals/${id}/approve`, {})).status).toBe(409);
  });

  it('is left to decide when routing refuses to publish it', async () => {
    const rule = { ...(await nextVersion()), validFrom: '2031-01-01' };
    const [first, second] = [
      await propose(rule, 'la première'),
      await propose({ ...rule, validFrom: '2032-01-01' }, 'la seconde'),
    ];
    expect((await approve(first)).status).toBe(204);

    const late = await approve(second);
    expect([late.status, codeOf(late)]).toEqual([409, 'version-not-next']);
    expect(await stateOf(second)).toMatchObject({ status: 'proposed' });
    expect(await stateOf(second)).not.toHaveProperty('decidedBy');
    expect((await refuse(second)).status).toBe(204);
  });

  it('that is in force already is noted when it is approved again, and not refused before', async () => {
    const id = await propose({ ...(await nextVersion()), validFrom: '2033-01-01' }, 'note perdue');
    expect((await approve(id)).status).toBe(204);
    await loseTheNoteOf(id);

    expect((await refuse(id)).status).toBe(409);
    expect((await approve(id)).status).toBe(204);
    expect(await stateOf(id)).toMatchObject({ status: 'approved', decidedBy: 'demo-administrator-2' });
  });

  it('is not refused while it is being published', async () => {
    const id = await propose({ ...(await nextVersion()), validFrom: '2034-01-01' }, 'en même temps');
    await platform.services.get('routing')?.stop();
    const routing = await StubbedDecider.listen(platform.urlOf('routing'));
    const approving = approve(id);
    await awaitUntil(() => routing.asked > 0);
    const refused = await refuse(id);
    routing.answer({ published: id });

    expect([refused.status, (await approving).status]).toEqual([409, 204]);
    expect(await stateOf(id)).toMatchObject({ status: 'approved' });
    await routing.close();
  });
});

describe('institutions', () => {
  it('are those whose files take part', async () => {
    expect((await read<InstitutionView[]>('institutions')).map(({ id }) => id).sort()).toEqual(['al-omrane', 'imr']);
  });
});
