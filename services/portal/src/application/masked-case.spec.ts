import { describe, expect, it } from '@jest/globals';
import type { CaseRow } from './case-rows.ts';
import { maskedCase } from './masked-case.ts';

const row = {
  _id: '5b1e8f2e-0000-4000-8000-000000000001',
  status: 'closed',
  urgency: 'normal',
  track: 'direct',
  receiptNumber: 'JSR-1',
  reference: 'SR-1',
  receivedOn: '2026-03-02',
  movedAt: '2026-04-01T10:00:00Z',
  category: 'refund',
  territory: { region: 'MA-06', commune: '141.01.01' },
  operation: { code: 'OP-1', name: 'Al Amal' },
  reply: { outcome: 'granted', repliedOn: '2026-03-12', contestableUntil: '2026-04-12' },
} as unknown as CaseRow;

describe('a masked case', () => {
  it('shows how it went, and nothing by which it or its people are known', () => {
    expect(maskedCase(row)).toEqual({
      status: 'closed',
      urgency: 'normal',
      track: 'direct',
      outcome: 'granted',
      replyDays: 10,
    });
  });

  it('has no days while it has no reply', () => {
    const { reply: _reply, ...open } = row;
    expect(maskedCase({ ...open, status: 'in-treatment' })).toEqual({
      status: 'in-treatment',
      urgency: 'normal',
      track: 'direct',
    });
  });
});
