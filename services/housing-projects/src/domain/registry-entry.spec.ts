import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { registryEntry, type Report } from './registry-entry.ts';
import type { OperationSheet } from './sheets.ts';

const given = specify(registryEntry<OperationSheet>());
const by = 'al-omrane';
const sheet: OperationSheet = { code: 'OP-1', names: { fr: 'Anfa' }, kind: 'housing', territory: { region: 'MA-06' } };
const report: Report<OperationSheet> = { type: 'report', sheet, by };
const registered = { type: 'registered', sheet, by, version: 1 } as const;

describe('an entry of the registry', () => {
  it('is registered when it is first reported', () => given().when(report).then(registered));
  it('is not registered again by the same statement', () => given(registered).when(report).thenNothing());
  it('gets a new version when a statement differs', () => {
    const renamed = { ...sheet, names: { fr: 'Anfa II' } };
    given(registered)
      .when({ ...report, sheet: renamed })
      .then({ ...registered, sheet: renamed, version: 2 });
  });
  it('is stated by nobody else than who reported it first, not even with the same words', () =>
    given(registered)
      .when({ ...report, by: 'stranger' })
      .thenRefused('reported-by-another'));
});
