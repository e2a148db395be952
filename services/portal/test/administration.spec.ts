import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AuditView,
  DeskWordsView,
  InstitutionView,
  PersonSeen,
  ProposalView,
  ReferenceView,
  RuleCheckView,
  RuleView,
  TemplateDraft,
  TemplateView,
} from '@jisr/portal-api';
import { awaitUntil, startPlatform, type Platform } from '@jisr/testing';
import mongoose from 'mongoose';
import { Browser } from './browser.ts';
import { StubbedDecider } from './stubbed-decider.ts';

let platform: Platform;
let one: Browser;
let other: Browser;
let officer: Browser;
beforeAll(async () => {
  platform = await startPlatform(['routing', 'portal']);
  const portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
  [one, other, officer] = [new Browser(portal), new Browser(portal), new Browser(portal)];
  await officer.signIn('demo-officer');
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

describe('institutions', () => {
  it('are those whose files take part, with what they may do', async () => {
    const views = await read<InstitutionView[]>('institutions');
    expect(views.map(({ id }) => id).sort()).toEqual(['al-omrane', 'imr']);
    expect(views.find(({ id }) => id === 'imr')).toMatchObject({
      track: 'mediation',
      topics: { sends: 'jisr.inbound.imr.v1', receives: 'jisr.outbound.imr.v1' },
      maySign: expect.arrayContaining(['recommendation']),
    });
  });
});

describe('people', () => {
  it('are those who signed in, with what the issuer says of them', async () => {
    const people = await read<PersonSeen[]>('people');
    expect(people.map(({ id }) => id).sort()).toEqual([
      ...['demo-administrator-1', 'demo-administrator-2', 'demo-officer'],
    ]);
    expect(people.find(({ id }) => id === 'demo-officer')).toMatchObject({
      roles: ['officer'],
      institution: 'al-omrane',
      lastSignInAt: expect.stringMatching(/^\d{4}-/),
    });
  });
});

describe('a code list', () => {
  it('offers no code any more that two administrators retired, and one that they added', async () => {
    const rules = await read<RuleView[]>('rules');
    const list = rules.find(({ kind, code }) => kind === 'code-lists' && code === 'contest-reasons');
    const { codes } = list?.content as { readonly codes: readonly { code: string; labels: object }[] };
    const [first, ...others] = codes;
    const labels = { ar: 'سبب جديد', fr: 'Motif nouveau', zgh: 'ⴰⵎⵏⵜⵉⵍ', en: 'New reason' };
    const content = { codes: [{ ...first, retired: true }, ...others, { code: 'brand-new', labels }] };
    const rule = { ...list, version: 2, validFrom: '2026-01-01', content } as RuleView;
    const dropping = { ...rule, content: { codes: others } };
    expect((await one.post(`${area}/proposals`, { rule: dropping, reason: 'sans le premier' })).status).toBe(422);
    expect((await approve(await propose(rule, 'motifs revus'))).status).toBe(204);

    const offered = async () =>
      (JSON.parse((await one.send('/api/reference?language=fr')).text) as ReferenceView).lists['contest-reasons'];
    await awaitUntil(async () => (await offered()).some(({ label }) => label === 'Motif nouveau'), 30_000);
    expect((await offered()).some(({ code }) => code === first?.code)).toBe(false);
    const words = JSON.parse((await officer.send('/api/desk/words?language=fr')).text) as DeskWordsView;
    expect(words.retired['contest-reasons']).toEqual([first?.code]);
    expect(words.lists['contest-reasons']?.[first?.code ?? '']).toBeDefined();
  });
});

describe('a template', () => {
  const texts = {
    ar: 'ملف {receiptNumber}',
    fr: 'Dossier {receiptNumber}',
    zgh: '{receiptNumber}',
    en: '{receiptNumber}',
  };
  const titles = { ar: 'عنوان', fr: 'Titre', zgh: 'ⴰⵣⵡⵍ', en: 'Title' };
  const draft: TemplateDraft = {
    ...{ code: 'granted', outcome: 'granted', titles, texts, follows: 0 },
    ...{ retired: false, reason: 'plus court' },
  };
  const write = (change: Partial<TemplateDraft> = {}) =>
    one.post(`${area}/templates/al-omrane`, { ...draft, ...change });
  const offered = async () =>
    (JSON.parse((await officer.send('/api/desk/words?language=fr')).text) as DeskWordsView).templates;

  it('of an institution is changed by version, kept with who wrote it, and offered to its officers alone', async () => {
    expect((await read<TemplateView[]>('templates')).every(({ version }) => version === 0)).toBe(true);
    expect((await write()).status).toBe(201);
    expect((await write()).status).toBe(409);
    expect((await offered()).find(({ code }) => code === 'granted')?.texts.fr).toBe('Dossier {receiptNumber}');

    expect((await write({ follows: 1, retired: true, reason: 'plus en usage' })).status).toBe(201);
    expect((await offered()).some(({ code }) => code === 'granted')).toBe(false);
    expect((await read<TemplateView[]>('templates/al-omrane/granted')).map(({ version, by }) => [version, by])).toEqual(
      [
        [2, 'demo-administrator-1'],
        [1, 'demo-administrator-1'],
        [0, undefined],
      ],
    );
    const others = (await read<TemplateView[]>('templates')).filter(({ institution }) => institution === 'imr');
    expect(others.find(({ code }) => code === 'granted')).toMatchObject({ version: 0, retired: false });
  });

  it('is refused with gaps that no officer could fill in alike in every language, and says where', async () => {
    const { status, text } = await write({ follows: 2, texts: { ...texts, en: 'Case {secret}' } });
    expect(status).toBe(422);
    expect((JSON.parse(text) as { errors: object[] }).errors).toMatchObject([
      { pointer: '/texts/en', code: 'template-field-unknown' },
    ]);
  });
});

describe('the audit', () => {
  it('names who did what to what, when and why, and is searched by person and act', async () => {
    const { entries, silent } = await read<AuditView>('audit?person=demo-administrator-1&act=template-written');
    expect(entries).toMatchObject([
      { person: 'demo-administrator-1', subject: 'al-omrane/granted@1', reason: 'plus court' },
    ]);
    expect(silent).toContain('intake');
    const { entries: all } = await read<AuditView>('audit');
    expect(all.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['rule-proposed', 'rule-approved', 'rule-published', 'template-retired']),
    );
    const before = all.at(-1)?.at ?? '';
    expect((await read<AuditView>(`audit?before=${before}`)).entries).toEqual([]);
  });
});

describe('a rule', () => {
  it('is shown with what it would change before anybody proposes it', async () => {
    const rules = await read<RuleView[]>('rules');
    const last = rules.find(({ code, version }) => code === 'direct-treatment' && version === 1);
    const rule = { ...last, version: 2, validFrom: '2027-01-01', content: { ...(last?.content as object), days: 45 } };
    const checked = await one.post(`${area}/proposals/check`, { rule, reason: 'plus court' });
    expect(checked.status).toBe(200);
    expect((JSON.parse(checked.text) as RuleCheckView).effects[0]).toMatchObject({
      what: 'due-day',
      before: '2027-03-02',
      after: '2027-02-15',
    });
  });

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

  it('that is in force already is noted as soon as somebody looks, though the note was lost', async () => {
    const id = await propose({ ...(await nextVersion()), validFrom: '2032-06-01' }, 'note perdue');
    expect((await approve(id)).status).toBe(204);
    await loseTheNoteOf(id);

    expect(await stateOf(id)).toMatchObject({ status: 'approved', decidedBy: 'demo-administrator-2' });
    expect((await read<AuditView>('audit?act=rule-published')).entries.slice(0, 2)).toMatchObject([
      { person: 'demo-administrator-2', reason: 'note perdue' },
      { person: 'demo-administrator-2', reason: 'note perdue' },
    ]);
  });

  it('that is in force already is noted when it is approved again, and not refused before', async () => {
    const id = await propose({ ...(await nextVersion()), validFrom: '2033-01-01' }, 'note perdue');
    expect((await approve(id)).status).toBe(204);
    await loseTheNoteOf(id);

    expect((await refuse(id)).status).toBe(409);
    expect((await approve(id)).status).toBe(204);
    expect((await approve(id)).status).toBe(409);
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
