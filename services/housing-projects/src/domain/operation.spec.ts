import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { operationDecider, type OperationSheet } from './operation.ts';

const given = specify(operationDecider);
const sheet: OperationSheet = { code: 'OP-1', names: { fr: 'Anfa' }, kind: 'housing', territory: { region: 'MA-06' } };
const registered = { type: 'registered', sheet, version: 1 } as const;

describe('an operation', () => {
  it('is registered when it is first reported', () => given().when({ type: 'report', sheet }).then(registered));
  it('is not registered again by the same statement', () =>
    given(registered).when({ type: 'report', sheet }).thenNothing());
  it('gets a new version when a statement differs', () => {
    const renamed = { ...sheet, names: { fr: 'Anfa II' } };
    given(registered).when({ type: 'report', sheet: renamed }).then({ type: 'registered', sheet: renamed, version: 2 });
  });
});
