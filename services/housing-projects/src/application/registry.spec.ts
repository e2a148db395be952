import { expect, it } from '@jest/globals';
import type { UnitOfWork } from '@jisr/messaging';
import type { OperationSheet } from '../domain/sheets.ts';
import { operationsFor, recordOperation, searchOf } from './registry.ts';

const kept: unknown[] = [];
const unit = {
  write: (_: string, { replaceOne }: { replaceOne: { filter: { _id: string }; replacement: object } }) =>
    kept.push({ ...replaceOne.filter, ...replaceOne.replacement }),
  find: () => Promise.resolve(kept),
} as unknown as UnitOfWork;

const generic = new Set(['residence']);
const sheet = (code: string, fr: string, province?: string): OperationSheet => {
  const territory = { region: 'MA-06', ...(province !== undefined && { province }) };
  return { code, names: { fr }, kind: 'housing', territory };
};

recordOperation(sheet('OP-1', 'Résidence Tamesna', '06.141'), 'al-omrane', unit);
recordOperation(sheet('OP-2', 'Résidence Ennasr', '04.441'), 'al-omrane', unit);
recordOperation(sheet('OP-3', 'Résidence Ennasr 3'), 'al-omrane', unit);
recordOperation(sheet('OP-4', 'Résidence Ennasr 3', '06.141'), 'idmaj', unit);

const byName = searchOf({ name: 'Résidence Annasr 3' }, 'al-omrane', generic);
const byCode = searchOf({ code: 'OP-1' }, 'al-omrane', generic);

it.each([
  ['its code', byCode, ['OP-1']],
  ['its name as it sounds', byName, ['OP-2', 'OP-3']],
  ['its province', searchOf({ province: '06.141' }, 'al-omrane', generic), ['OP-1']],
  ['none but its own operator', searchOf({ code: 'OP-1', name: 'Ennasr' }, 'idmaj', generic), ['OP-4']],
  ['nothing that is known', searchOf({ name: 'Résidence 3' }, 'al-omrane', generic), []],
  ['nothing', searchOf({}, 'al-omrane', generic), []],
])('a case is looked for by %s, whatever its batch looks for', async (_, search, codes) => {
  const among = await operationsFor([byName, byCode, search], unit);
  expect(among(search).map(({ code }) => code)).toEqual(codes);
});
