import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataOf } from '@jisr/contracts';
import type { FigureCell, FigureDimensions, FiguresView, MaskedCases } from '@jisr/portal-api';
import { awaitUntil, Exchange } from '@jisr/testing';
import { Browser } from './browser.ts';

type Kpi = DataOf<'ma.jisr.reporting.kpi-stated.v1'>;

const counts = {
  ...{ received: 7, admitted: 7, replied: 5, closed: 4, withdrawn: 1, returned: 0, inTreatment: 2, incomplete: 0 },
  ...{ inadmissible: 0, waitingForComplainant: 0, contested: 0, inMediation: 0, settled: 0, recommended: 0 },
  ...{ recommendationsExecuted: 0, withinDeadline: 4, late: 1, replyDays: { median: 20, p90: 55 } },
};
const national: Kpi = { scope: 'national', period: '2026-03', category: 'all', suppressed: false, ...counts };
const cells: readonly Kpi[] = [
  national,
  { ...national, period: '2026-04' },
  { ...national, category: 'refund' },
  { ...national, scope: 'regional', region: 'MA-06' },
  { scope: 'regional', region: 'MA-07', period: '2026-03', category: 'all', suppressed: true },
  { ...national, scope: 'operations', operation: 'OP-1' },
];
const keyOf = ({ scope, region, operation, period, category }: Kpi) =>
  [scope, region ?? operation ?? 'ma', period, category].join('|');

let exchange: Exchange;
let analyst: Browser;
beforeAll(async () => {
  exchange = await Exchange.open('portal');
  analyst = new Browser(`http://localhost:${new URL(exchange.platform.urlOf('portal')).port}`);
  await analyst.signIn('demo-analyst');
  for (const data of cells)
    await exchange.tell(keyOf(data), { type: 'ma.jisr.reporting.kpi-stated.v1', data }, '2026-05-01T10:00:00Z');
  await awaitUntil(async () => (await exchange.rows('figures', {})).length === cells.length);
}, 180_000);
afterAll(() => exchange.close());

const read = async <View>(path: string) => JSON.parse((await analyst.send(path)).text) as View;
const figures = async (query: string) => (await read<FiguresView>(`/api/figures?${query}`)).cells;

describe('figures', () => {
  it('are the cells that the reporting topics state, and nothing else', async () => {
    expect(await figures('scope=national&category=all')).toEqual([national, { ...national, period: '2026-04' }]);
  });

  it.each([
    ['a region', 'scope=regional&region=MA-06', ['MA-06']],
    ['an operation', 'scope=operations&operation=OP-1', ['OP-1']],
    ['every region', 'scope=regional', ['MA-06', 'MA-07']],
    ['months', 'scope=national&from=2026-04&to=2026-12', ['2026-04']],
    ['each category', 'scope=national&category=each', ['refund']],
  ])('can be asked for by %s', async (_, query, expected) => {
    const told = (cell: FigureCell) => [cell.region, cell.operation, cell.period, cell.category];
    const found = await figures(query);

    expect(found).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) expect(told(found[index] as FigureCell)).toContain(value);
  });

  it('count nothing in a suppressed cell', async () => {
    expect(await figures('scope=regional&region=MA-07')).toEqual([cells[4]]);
  });

  it('follow what is stated again', async () => {
    const data = { ...national, scope: 'regional', region: 'MA-01', received: 8 } as const;
    const state = (kpi: Kpi) =>
      exchange.tell(keyOf(kpi), { type: 'ma.jisr.reporting.kpi-stated.v1', data: kpi }, '2026-05-02T10:00:00Z');
    await state(data);
    await state({ ...data, received: 9 });

    await awaitUntil(async () => (await figures('scope=regional&region=MA-01'))[0]?.received === 9);
  });

  it.each(['format=csv', 'accept'])('come as CSV when asked for by %s', async (way) => {
    const headers = way === 'accept' ? { accept: 'text/csv' } : {};
    const answer = await analyst.send(`/api/figures?scope=national${way === 'accept' ? '' : '&format=csv'}`, {
      headers,
    });
    const [header, first] = answer.text.split('\r\n');

    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(header).toMatch(
      /^scope,region,operation,period,category,suppressed,received,.*,medianReplyDays,p90ReplyDays$/,
    );
    expect(first).toBe('national,,,2026-03,all,false,7,7,5,4,1,0,2,0,0,0,0,0,0,0,0,4,1,20,55');
  });

  it('are refused by what is no scope, month or code', async () => {
    for (const query of ['scope=world', 'from=2026-13', 'region=casa', 'category=%24ne', 'category[$ne]=x', 'x=1'])
      expect((await analyst.send(`/api/figures?${query}`)).status).toBe(400);
  });

  it('come with what they can be asked for', async () => {
    const { first, last, regions, categories, operations } = await read<FigureDimensions>('/api/figures/dimensions');

    expect([first, last, regions.length, operations]).toEqual([
      '2026-03',
      '2026-04',
      12,
      [{ code: 'OP-1', names: {} }],
    ]);
    expect(categories.map(({ code }) => code)).toContain('refund');
  });
});

describe('the cases behind a cell', () => {
  it('are masked', async () => {
    await exchange.tell(
      '5b1e8f2e-9df9-4f0a-8c7e-000000000001',
      {
        type: 'ma.jisr.intake.complaint-registered.v1',
        data: {
          ...{ receiptNumber: 'JSR-26-000001', reference: 'SR-1', institution: 'al-omrane', track: 'direct' },
          ...{ category: 'refund', channel: 'web', language: 'fr', territory: { region: 'MA-06' } },
          ...{
            complainant: { id: '0198c0de-0000-7000-8000-000000000001', reachable: true },
            actor: { role: 'system' },
          },
        },
      },
      '2026-03-05T10:00:00Z',
    );
    await awaitUntil(async () => (await exchange.rows('cases', {})).length === 1);

    expect(await read<MaskedCases>('/api/figures/cases?scope=national&period=2026-03&category=refund')).toEqual({
      suppressed: false,
      cases: [{ status: expect.any(String), urgency: 'normal', track: 'direct' }],
    });
  });

  it('are shown to nobody where the cell is suppressed, or stated by nobody', async () => {
    for (const query of ['region=MA-07&period=2026-03', 'region=MA-02&period=2026-03'])
      expect(await read<MaskedCases>(`/api/figures/cases?scope=regional&${query}`)).toEqual({
        suppressed: true,
        cases: [],
      });
  });
});
