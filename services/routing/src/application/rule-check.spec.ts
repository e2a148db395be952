import { describe, expect, it } from '@jest/globals';
import type { Institution } from '@jisr/contracts';
import { packagedRules } from '@jisr/reference';
import { RuleCheck } from './rule-check.ts';

const operator = { id: 'al-omrane', kind: 'operator' } as Institution;

describe('routing', () => {
  it('works by the rules that it comes with', () =>
    expect(() => new RuleCheck(packagedRules(), new Map([['al-omrane', operator]])).onModuleInit()).not.toThrow());

  it('does not start when jurisdiction names somebody who does not take part, and says where', () =>
    expect(() => new RuleCheck(packagedRules(), new Map()).onModuleInit()).toThrow(
      'jurisdiction/jurisdiction@1 /content/operators/0/institution: al-omrane is no operator that takes part',
    ));
});
