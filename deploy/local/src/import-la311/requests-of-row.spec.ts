import { describe, expect, it } from '@jest/globals';
import type { Row } from './columns.ts';
import { requestsOf } from './requests-of-row.ts';
import { loadTerritory } from './territory.ts';

const territory = loadTerritory();

const closed: Row = {
  SRNumber: '1-870704831',
  CreatedDate: '12/31/2017 11:59:58 PM',
  ClosedDate: '04/09/2018 09:18:35 AM',
  RequestType: 'Homeless Encampment',
  Status: 'Closed',
  RequestSource: 'Call',
  Anonymous: 'N',
  Owner: 'BOS',
  APC: 'East Los Angeles APC',
};

const read = (row: Partial<Row>) => requestsOf({ ...closed, ...row }, territory);
const types = (row: Partial<Row>) => read(row).requests.map(({ type }) => type);

const complaint = 'ma.jisr.intake.complaint-submitted.v1';
const reply = 'ma.jisr.housing-projects.reply-submitted.v1';

describe('a row', () => {
  it('is a complaint and the reply that closed it, at their instants', () => {
    const { requests, findings } = read({});
    expect(requests).toMatchObject([
      { type: complaint, subject: '1-870704831', time: '2018-01-01T07:59:58.000Z', source: '/institutions/al-omrane' },
      { type: reply, subject: '1-870704831', time: '2018-04-09T16:18:35.000Z' },
    ]);
    expect(findings).toEqual([]);
  });

  it('gives the same requests, ids included, each time it is read', () => {
    expect(read({})).toEqual(read({}));
  });

  it('has an id of its own for each of its requests', () => {
    const [first, second] = read({}).requests;
    expect(first?.id).not.toBe(second?.id);
  });

  it.each([
    ['Closed', [complaint, reply]],
    ['Cancelled', [complaint, 'ma.jisr.intake.withdrawal-submitted.v1']],
    ['Referred Out', [complaint, 'ma.jisr.routing.jurisdiction-declined.v1']],
    ['Open', [complaint]],
  ])('that is %s ends accordingly', (Status, expected) => {
    expect(types({ Status })).toEqual(expected);
  });

  it('names the body that a referred request went to', () => {
    expect(read({ Status: 'Referred Out', Owner: 'BSL' }).requests[1]).toMatchObject({
      data: { reason: 'other-body', competentBody: 'Bureau of Street Lighting' },
    });
  });

  it('without a complainant names none', () => {
    expect(read({ Anonymous: 'Y' }).requests[0]?.data).not.toHaveProperty('complainant');
  });

  it('with a complainant invents one that no mail can reach', () => {
    expect(read({}).requests[0]).toMatchObject({
      data: { complainant: { email: expect.stringMatching(/@example\.org$/) } },
    });
  });

  it('is placed in a commune of its region and marked as synthetic', () => {
    expect(read({}).requests[0]).toMatchObject({
      data: { territory: { region: 'MA-01', province: expect.stringMatching(/^01\./), synthetic: true } },
    });
  });

  it('without an area is placed all the same', () => {
    const { requests, findings } = read({ APC: '' });
    expect(requests[0]).toMatchObject({ data: { territory: { region: expect.stringMatching(/^MA-\d\d$/) } } });
    expect(findings).toEqual([]);
  });

  it('that was closed before it was created is reported and answered at the moment of filing', () => {
    const { requests, findings } = read({ ClosedDate: '12/31/2017 12:00:00 AM' });
    expect(requests.map(({ time }) => time)).toEqual(['2018-01-01T07:59:58.000Z', '2018-01-01T07:59:58.000Z']);
    expect(findings).toMatchObject([{ column: 'ClosedDate', problem: 'closed-before-created' }]);
  });
});

describe('a row that is not understood', () => {
  it.each([
    ['RequestType', 'Pothole'],
    ['RequestSource', 'Telepathy'],
    ['CreatedDate', '2017-12-31'],
    ['SRNumber', ''],
  ] as const)('is skipped and reported when its %s is "%s"', (column, value) => {
    const { requests, findings } = read({ [column]: value });
    expect(requests).toEqual([]);
    expect(findings).toMatchObject([{ column, value, consequence: 'row skipped' }]);
  });

  it.each([
    ['Status', 'Pending'],
    ['Status', ''],
    ['ClosedDate', ''],
    ['ClosedDate', 'soon'],
  ] as const)('stays an open case and is reported when its %s is "%s"', (column, value) => {
    expect(types({ [column]: value })).toEqual([complaint]);
    expect(read({ [column]: value }).findings).toMatchObject([{ column, value, consequence: 'case stays open' }]);
  });

  it('has no place when its area is unknown', () => {
    const { requests, findings } = read({ APC: 'Atlantis APC' });
    expect(requests[0]?.data).not.toHaveProperty('territory');
    expect(findings).toMatchObject([{ column: 'APC', value: 'Atlantis APC' }]);
  });

  it('has no complainant when it is unclear whether it may have one', () => {
    const { requests, findings } = read({ Anonymous: '?' });
    expect(requests[0]?.data).not.toHaveProperty('complainant');
    expect(findings).toMatchObject([{ column: 'Anonymous', problem: 'unknown-value' }]);
  });

  it('does not take a word of the language for a known value', () => {
    expect(read({ RequestType: 'constructor' }).findings).toMatchObject([{ problem: 'unknown-value' }]);
  });
});
