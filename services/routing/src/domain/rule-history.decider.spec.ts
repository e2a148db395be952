import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { ruleHistoryDecider } from './rule-history.decider.ts';
import type { RuleHistoryEvent, Validity } from './rule-history.ts';

const given = specify(ruleHistoryDecider);
const first: Validity = { version: 1, validFrom: '1900-01-01' };
const second: Validity = { version: 2, validFrom: '2027-01-01' };
const publish = (next: Validity, ...packaged: Validity[]) => ({ type: 'publish', next, packaged }) as const;
const adopted: RuleHistoryEvent = { type: 'packaged-adopted', versions: [first] };
const closed: RuleHistoryEvent = { type: 'validity-closed', version: 1, validTo: '2026-12-31' };
const added: RuleHistoryEvent = { type: 'version-added', ...second };

describe('a rule that nobody knows', () => {
  it('begins with version 1', () =>
    given()
      .when(publish(first))
      .then({ type: 'version-added', ...first }));
  it('does not begin with another', () => given().when(publish(second)).thenRefused('version-not-next'));
});

describe('a rule that the platform came with', () => {
  it('is adopted, closed the day before, and followed', () =>
    given().when(publish(second, first)).then(adopted, closed, added));
  it('counts no more once versions are published', () =>
    given(adopted, closed, added).when(publish(second, first)).thenRefused('version-not-next'));
});

describe('a published rule', () => {
  const third = { version: 3, validFrom: '2028-01-01' };
  it('is closed and followed', () =>
    given(adopted, closed, added)
      .when(publish(third))
      .then({ type: 'validity-closed', version: 2, validTo: '2027-12-31' }, { type: 'version-added', ...third }));
  it('keeps an end that it had of itself', () =>
    given({ type: 'version-added', ...first, validTo: '2000-01-01' })
      .when(publish(second))
      .then(added));
  it('refuses a version that begins with it or before', () =>
    given(adopted, closed, added)
      .when(publish({ ...third, validFrom: second.validFrom }))
      .thenRefused('begins-too-early'));
  it('refuses a version that skips one', () =>
    given(adopted, closed, added)
      .when(publish({ ...third, version: 4 }))
      .thenRefused('version-not-next'));
  it('refuses a version that ends before it begins', () =>
    given(adopted, closed, added)
      .when(publish({ ...third, validTo: '2027-12-31' }))
      .thenRefused('ends-before-it-begins'));
});
