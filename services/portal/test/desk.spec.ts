import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDayOf, plusDays, type LocalDate } from '@jisr/calendar';
import { caseStatuses } from '@jisr/case-status';
import type { CasePage, CorrespondentSheet, DeskWordsView, InboxPage } from '@jisr/portal-api';
import { packagedRules, type Rule } from '@jisr/reference';
import { awaitUntil } from '@jisr/testing';
import type { Browser } from './browser.ts';
import { Line } from './line.ts';
import { Stage, ToldCase } from './stage.ts';
import { StubbedDecider } from './stubbed-decider.ts';

const today = civilDayOf(new Date().toISOString()) as LocalDate;
const operation = 'OP-DESK-1';

let stage: Stage;
let officer: Browser;
let regional: Browser;
let delegate: Browser;

interface Filing {
  readonly receipt: string;
  readonly region: string;
  readonly province: string;
  readonly category?: string;
  readonly dueOn: string;
}

/** A complaint to the operator that is routed, with a clock that runs against it. */
function treated({ receipt, region, province, category = 'refund', dueOn }: Filing): ToldCase {
  const territory = { region, province };
  const common = {
    institution: 'al-omrane',
    reference: `SR-${receipt}`,
    track: 'direct',
    category,
    territory,
  } as const;
  return new ToldCase()
    .told('ma.jisr.intake.complaint-registered.v1', '2026-01-05', {
      ...{ ...common, receiptNumber: receipt, channel: 'web', language: 'ar' },
    })
    .told('ma.jisr.intake.complaint-admitted.v1', '2026-01-05', { ...common, possibleDuplicates: [randomUUID()] })
    .told('ma.jisr.routing.case-routed.v1', '2026-01-06', {
      ...{ ...common, respondent: 'al-omrane', delegation: 'casablanca', company: 'casablanca-settat' },
      ...{ agency: 'nouaceur', jurisdictionVersion: '1', urgency: 'normal' },
    })
    .told('ma.jisr.routing.clock-started.v1', '2026-01-06', {
      ...{ clock: 'treatment', rule: 'direct-treatment@1', legalBasis: 'Décret n° 2-17-265' },
      ...{ startedOn: '2026-01-06', dueOn, against: 'al-omrane', reason: 'case-routed' },
    });
}

const late = treated({ receipt: 'JSR-2026-LATE0-00001', region: 'MA-06', province: '06.141', dueOn: '2026-02-01' });
const dueToday = treated({ receipt: 'JSR-2026-TODAY-00002', region: 'MA-04', province: '04.421', dueOn: today });
const early = treated({
  ...{ receipt: 'JSR-2026-EARLY-00003', region: 'MA-01', province: '01.511', category: 'title-deed' },
  dueOn: plusDays(today, 30),
}).told('ma.jisr.housing-projects.operation-matched.v1', '2026-01-07', { operation, method: 'name', score: 0.9 });

const inbox = async (browser: Browser, query: string): Promise<InboxPage> =>
  JSON.parse((await browser.send(`/api/desk/cases?${query}`)).text) as InboxPage;
const found = async (browser: Browser, query: string) =>
  (await inbox(browser, query)).cases.map(({ receiptNumber }) => receiptNumber);
const page = async (browser: Browser, id: string) =>
  JSON.parse((await browser.send(`/api/desk/cases/${id}`)).text) as CasePage;

beforeAll(async () => {
  stage = await Stage.open();
  const registry = new ToldCase(operation).told('ma.jisr.housing-projects.operation-registered.v1', '2026-01-01', {
    ...{ code: operation, names: { fr: 'Résidence Ennasr', ar: 'إقامة النَّصْر' }, kind: 'housing', version: 1 },
    territory: { region: 'MA-01', province: '01.511' },
  });
  await stage.tell(registry, late, dueToday, early);
  officer = await stage.desk('demo-officer');
  regional = await stage.desk('demo-regional-officer');
  delegate = await stage.desk('demo-delegate');
  await awaitUntil(async () => (await inbox(officer, 'queue=all')).total === 3);
}, 300_000);
afterAll(() => stage.close());

describe('an inbox', () => {
  it('counts each queue by what the institution owes', async () =>
    expect((await inbox(officer, 'queue=late')).counts).toEqual({
      ...{ 'due-today': 1, late: 1, 'awaiting-me': 3, unassigned: 3, all: 3 },
    }));

  it('shows what is owed, by whom and by when, the most urgent first', async () => {
    const { cases } = await inbox(officer, 'queue=awaiting-me');
    expect(cases.map(({ owed }) => owed[0]?.dueOn)).toEqual(['2026-02-01', today, plusDays(today, 30)]);
    expect(cases.map((one) => one.late)).toEqual([true, false, false]);
  });

  it('has nothing for an institution without part in any case', async () =>
    expect(await inbox(delegate, 'queue=all')).toMatchObject({ total: 0, cases: [] }));

  it('is narrowed to the region of whoever has one', async () =>
    expect(await found(regional, 'queue=all')).toEqual(['JSR-2026-LATE0-00001']));

  it.each([
    ['a receipt number, in any case', 'jsr-2026-early', ['JSR-2026-EARLY-00003']],
    ['an operation in Latin letters', 'ennasr', ['JSR-2026-EARLY-00003']],
    ['an operation in Arabic, without its vowel marks', 'النصر', ['JSR-2026-EARLY-00003']],
    ['a word that differs by ta marbuta and hamza', 'اقامه', ['JSR-2026-EARLY-00003']],
    ['a place in French', 'casablanca', ['JSR-2026-LATE0-00001']],
    ['a place in Arabic, without its article', 'بيضاء', ['JSR-2026-LATE0-00001']],
    ['a category and a place together', 'titre tanger', ['JSR-2026-EARLY-00003']],
    ['nothing that there is', 'xyz', []],
    ['signs that mean something to the database', 'jsr.2026.*', []],
  ])('finds %s', async (_, q, receipts) =>
    expect(await found(officer, `queue=all&q=${encodeURIComponent(q)}`)).toEqual(receipts),
  );

  it('refuses a queue that there is not', async () =>
    expect((await officer.send('/api/desk/cases?queue=mine')).status).toBe(400));
});

describe('a case', () => {
  it('tells its timeline and its clocks, without the fields that are withheld', async () => {
    const { view, timeline } = await page(officer, early.id);
    expect(view.clocks).toMatchObject([{ kind: 'treatment', legalBasis: 'Décret n° 2-17-265', status: 'running' }]);
    expect(timeline).toHaveLength(5);
    expect(timeline[1]?.data).not.toHaveProperty('possibleDuplicates');
  });

  it('is shown without what its services can not give now, and says so', async () =>
    expect((await page(officer, early.id)).unavailable.toSorted()).toEqual([
      'allowed',
      'documents',
      'filing',
      'letters',
      'notes',
    ]));

  it('offers what those deciders allow that answer', async () => {
    const type = 'ma.jisr.housing-projects.reply-submitted.v1';
    const decider = await StubbedDecider.listen(stage.platform.urlOf('housing-projects'));
    decider.answer({ allowed: [type] });
    const { allowed, unavailable } = await page(officer, early.id);
    expect([allowed, unavailable.includes('allowed')]).toEqual([[type], true]);
    await decider.close();
  });

  it('is not there for another institution, nor for somebody of another region', async () => {
    expect((await delegate.send(`/api/desk/cases/${early.id}`)).status).toBe(404);
    expect((await regional.send(`/api/desk/cases/${early.id}`)).status).toBe(404);
    expect((await regional.send(`/api/desk/cases/${late.id}`)).status).toBe(200);
  });

  it.each(['demo-analyst', 'demo-operator', 'demo-administrator-1'])('is not for %s', async (account) => {
    const other = await stage.desk(account);
    expect((await other.send(`/api/desk/cases/${early.id}`)).status).toBe(403);
    expect((await other.post(`/api/desk/cases/${early.id}/requests/reply-submitted`, {})).status).toBe(403);
  });
});

describe('a request on a case', () => {
  const ask = (browser: Browser, id: string, headers: Record<string, string>) =>
    browser.post(`/api/desk/cases/${id}/requests/treatment-acceptance-submitted`, {}, headers);

  it('needs a key, and what its asker saw', async () => {
    expect((await ask(officer, early.id, {})).status).toBe(400);
    expect((await ask(officer, early.id, { 'idempotency-key': randomUUID() })).status).toBe(428);
  });

  it('is not made by somebody who has not seen the last move, and says what that was', async () => {
    const answer = await ask(officer, early.id, { 'idempotency-key': randomUUID(), 'if-match': '"4"' });
    expect(answer.status).toBe(412);
    expect(JSON.parse(answer.text)).toMatchObject({
      code: 'case-moved',
      since: [{ type: 'ma.jisr.housing-projects.operation-matched.v1' }],
    });
  });

  it('is not made while a colleague makes one, and says who', async () => {
    const decider = await StubbedDecider.listen(stage.platform.urlOf('housing-projects'));
    const correspondent = await stage.desk('demo-correspondent');
    const headers = () => ({ 'idempotency-key': randomUUID(), 'if-match': '"5"' });

    const first = ask(officer, early.id, headers());
    await awaitUntil(() => decider.asked > 0);
    const second = await ask(correspondent, early.id, headers());
    decider.answer({ status: 'taken', stated: [] });

    expect(second.status).toBe(412);
    expect(JSON.parse(second.text)).toMatchObject({ since: [{ colleague: 'Salma Idrissi' }] });
    expect((await first).status).toBe(200);
    expect((await ask(correspondent, early.id, headers())).status).toBe(200);
    await decider.close();
  });

  it('stays its asker’s while the decider may still act, and is sent again under its key', async () => {
    const decider = await StubbedDecider.listen(stage.platform.urlOf('housing-projects'));
    const correspondent = await stage.desk('demo-correspondent');
    const headers = () => ({ 'idempotency-key': randomUUID(), 'if-match': '"5"' });
    const own = headers();

    decider.answer({ code: 'unavailable' }, 503);
    expect((await ask(officer, early.id, own)).status).toBe(503);
    expect((await ask(correspondent, early.id, headers())).status).toBe(412);
    expect((await ask(officer, early.id, headers())).status).toBe(412);

    decider.answer({ code: 'not-allowed' }, 409);
    expect((await ask(officer, early.id, own)).status).toBe(409);
    expect((await ask(correspondent, early.id, headers())).status).toBe(409);
    await decider.close();
  });

  it('is not stopped by what its asker asked for before', async () => {
    const decider = await StubbedDecider.listen(stage.platform.urlOf('housing-projects'));
    const correspondent = await stage.desk('demo-correspondent');
    const own = randomUUID();
    const headers = (key: string = randomUUID()) => ({ 'idempotency-key': key, 'if-match': '"5"' });
    decider.answer({ status: 'taken', stated: [] });
    expect((await ask(officer, early.id, headers(own))).status).toBe(200);
    const accepted = { respondent: 'al-omrane', entity: 'nouaceur', acceptedOn: '2026-01-08' };
    await stage.tell(early.told('ma.jisr.housing-projects.treatment-accepted.v1', '2026-01-08', accepted, own));
    await awaitUntil(async () => (await page(officer, early.id)).timeline.length === 6);

    expect((await ask(correspondent, early.id, headers())).status).toBe(412);
    expect((await ask(officer, early.id, headers())).status).toBe(200);
    await decider.close();
  });

  it('is not made on a case of another institution', async () =>
    expect((await ask(delegate, early.id, { 'idempotency-key': randomUUID(), 'if-match': '"5"' })).status).toBe(404));
});

describe('a search in what complainants wrote', () => {
  const searched = (q: string) => inbox(officer, `queue=all&q=${encodeURIComponent(q)}`);

  it('finds the cases that intake names, of those alone that the desk may see', async () => {
    const intake = await StubbedDecider.listen(stage.platform.urlOf('intake'));
    intake.answer({ found: [{ complaintIds: [early.id, randomUUID()] }, { complaintIds: [] }] });
    const { cases, search } = await searched('Zoulikha tanger');
    expect(cases.map(({ id }) => id)).toEqual([early.id]);
    expect(search).toEqual({ leftOut: [], inTexts: true });
    expect((await inbox(delegate, 'queue=all&q=Zoulikha')).total).toBe(0);
    await intake.close();
  });

  it('leaves out a word that too many have and that names nothing else, and says so', async () => {
    const intake = await StubbedDecider.listen(stage.platform.urlOf('intake'));
    intake.answer({ found: [{ common: true }, { common: true }] });
    const { cases, search } = await searched('appartement tanger');
    expect(cases.map(({ id }) => id)).toEqual([early.id]);
    expect(search).toEqual({ leftOut: ['appartement'], inTexts: true });
    expect(await searched('appartement logement')).toMatchObject({
      ...{ total: 0, search: { leftOut: ['appartement', 'logement'] } },
    });
    await intake.close();
  });

  it('takes single letters and what comes after ten words for no condition', async () => {
    const words = Array.from({ length: 10 }, () => 'tanger');
    const { total, search } = await searched(`à ${words.join(' ')} casablanca`);
    expect([total, search.leftOut]).toEqual([1, ['casablanca']]);
  });

  it('is said to be missing while intake is away', async () =>
    expect((await searched('tanger')).search).toEqual({ leftOut: [], inTexts: false }));
});

describe('the line of a desk', () => {
  it('tells of a case that moves, to those who have part in it', async () => {
    const [own, other] = await Promise.all([officer, delegate].map((browser) => Line.open(stage.portal, browser)));

    await stage.tell(
      dueToday.told('ma.jisr.housing-projects.treatment-accepted.v1', '2026-01-08', {
        ...{ respondent: 'al-omrane', entity: 'nouaceur', acceptedOn: '2026-01-08' },
      }),
    );
    await awaitUntil(() => own?.text.includes(`"caseId":"${dueToday.id}"`) ?? false);

    expect(other?.text).not.toContain(dueToday.id);
    own?.close();
    other?.close();
  });

  it('tells a desk who of it writes on a case, and no other desk nor anybody of another region', async () => {
    const correspondent = await stage.desk('demo-correspondent');
    const [own, elsewhere] = await Promise.all([correspondent, regional].map((one) => Line.open(stage.portal, one)));
    await officer.post(`/api/desk/cases/${early.id}/presence`, { doing: 'viewing' });
    await officer.post(`/api/desk/cases/${late.id}/presence`, { doing: 'replying' });
    for (const line of [own, elsewhere]) await awaitUntil(() => line?.text.includes('"doing":"replying"') ?? false);

    expect(own?.text).toContain(early.id);
    expect(elsewhere?.text).not.toContain(early.id);
    own?.close();
    elsewhere?.close();

    expect((await page(correspondent, late.id)).presence).toEqual([{ name: 'Salma Idrissi', doing: 'replying' }]);
    expect((await page(officer, late.id)).presence).toEqual([]);
  });
});

describe('the registers of a desk', () => {
  it('say what is late, by entity', async () => {
    const sheet = JSON.parse((await officer.send('/api/desk/sheet')).text) as CorrespondentSheet;
    expect(sheet.late).toEqual([{ entity: 'nouaceur', cases: 1, oldestDueOn: '2026-02-01' }]);
    expect(sheet).toMatchObject({ due: 1, inTime: 0 });
  });

  it('call codes by their names', async () => {
    const words = JSON.parse((await officer.send('/api/desk/words?language=ar')).text) as DeskWordsView;
    expect(words.institutions['imr']).toBe('مؤسسة وسيط المملكة');
    expect(words.templates[0]?.texts.ar).toMatch(/شكايتكم/);
  });

  it('call entities as the rule in force calls them, once it is published, and those that are no more as before', async () => {
    const words = async () => JSON.parse((await officer.send('/api/desk/words?language=fr')).text) as DeskWordsView;
    const [{ content, ...rule }] = packagedRules().of('jurisdiction') as [Rule<'jurisdiction'>];
    const [gone, ...others] = content.delegations;
    const delegations = others.map((one) =>
      one.code === 'rabat' ? { ...one, names: { fr: 'Rabat-Salé', ar: 'ر' } } : one,
    );
    const published = { ...rule, version: 9, validFrom: '2026-01-01', content: { ...content, delegations } } as const;
    expect((await words()).entities['rabat']).toBe('Délégation de Rabat');
    await stage.tell(
      new ToldCase('jurisdiction/jurisdiction@9').told('ma.jisr.reference.rule-published.v1', '2026-01-01', {
        ...{ ...published, reason: 'Accord des deux institutions' },
      } as never),
    );
    await awaitUntil(async () => (await words()).entities['rabat'] === 'Rabat-Salé');
    const { entities, delegations: now } = await words();
    expect(entities[gone?.code ?? '']).toBe(gone?.names.fr);
    expect([now.includes('rabat'), now.includes(gone?.code ?? '')]).toEqual([true, false]);
    expect(entities['siege']).toBe('Groupe Al Omrane');
  });
});

describe('a case that the institution left', () => {
  const left = new ToldCase();
  const receipt = 'JSR-2026-LEFT0-00004';

  beforeAll(async () => {
    const territory = { region: 'MA-04', province: '04.421' };
    const common = {
      institution: 'imr',
      reference: 'IMR-LEFT',
      track: 'direct',
      category: 'refund',
      territory,
    } as const;
    await stage.tell(
      left
        .told('ma.jisr.intake.complaint-registered.v1', '2026-01-05', {
          ...{ ...common, receiptNumber: receipt, channel: 'web', language: 'ar' },
        })
        .told('ma.jisr.routing.case-routed.v1', '2026-01-06', {
          ...{ ...common, respondent: 'al-omrane', delegation: 'casablanca', company: 'casablanca-settat' },
          ...{ agency: 'nouaceur', jurisdictionVersion: '1', urgency: 'normal' },
        })
        .told('ma.jisr.routing.case-returned.v1', '2026-01-07', { reason: 'other-body' }),
    );
    await awaitUntil(async () => (await inbox(officer, 'queue=all')).total === 4);
  });

  it('is listed as it stood', async () => expect(await found(officer, 'queue=all')).toContain(receipt));

  it.each([
    ...['category=refund', 'region=MA-04', 'q=jsr-2026-left', 'q=refund', 'sort=moved'],
    ...caseStatuses.map((status) => `status=${status}`),
  ])('is not told from others by what it is now: %s', async (asked) =>
    expect(await found(officer, `queue=all&${asked}`)).not.toContain(receipt),
  );

  it('keeps its place by its due day, whatever becomes due after', async () => {
    await stage.tell(
      left.told('ma.jisr.routing.clock-started.v1', '2026-01-08', {
        ...{ clock: 'acknowledgement', rule: 'acknowledgement@1', legalBasis: 'Décret n° 2-17-265' },
        ...{ startedOn: '2026-01-08', dueOn: '2026-01-23', against: 'imr', reason: 'case-routed' },
      }),
    );
    await awaitUntil(async () => (await found(delegate, 'queue=late')).includes(receipt));
    expect((await found(officer, 'queue=all')).at(-1)).toBe(receipt);
  });

  it('is found by whoever still has part in it', async () =>
    expect(await found(delegate, 'queue=all&category=refund&sort=moved')).toEqual([receipt]));
});
