import { describe, expect, it } from '@jest/globals';
import { MasterKey } from '@jisr/security';
import type { UnitOfWork } from '../unit/unit-of-work.ts';
import { TextVault, type Written } from './text-vault.ts';

const caseId = '0198c0de-0000-5000-8000-000000000001';
const text = 'Madame Itto Amezian attend ses clés.';
const request = (data: Written['data']): Written => ({
  id: 'r1',
  type: 'ma.jisr.intake.contest-submitted.v1',
  source: '/institutions/al-omrane',
  subject: caseId,
  time: '2026-01-05T10:00:00.000Z',
  data,
});

describe('the texts of requests', () => {
  const vault = new TextVault(MasterKey.fromBase64(Buffer.alloc(32, 7).toString('base64')));

  function keptOf(data: Written['data']): readonly object[] {
    const kept: object[] = [];
    const write = (_collection: string, operation: object) => kept.push(operation);
    vault.keep(request(data), { write } as unknown as UnitOfWork);
    return kept;
  }

  it('are kept sealed, under the case, the institution and the request', () => {
    const kept = keptOf({ text });
    expect(kept).toMatchObject([
      { insertOne: { document: { _id: `${caseId}|al-omrane|r1`, type: request({}).type } } },
    ]);
    expect(JSON.stringify(kept)).not.toContain('Amezian');
  });

  it('leave nothing when there is none', () => expect(keptOf({})).toEqual([]));

  it('rest sealed while their request waits for its case, and open for that case alone', () => {
    const waiting = vault.seal(text, caseId);
    expect(waiting).not.toContain('Amezian');
    expect(vault.open(waiting, caseId)).toBe(text);
    expect(() => vault.open(waiting, '0198c0de-0000-5000-8000-000000000002')).toThrow();
  });
});
