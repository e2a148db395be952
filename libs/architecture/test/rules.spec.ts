import { beforeAll, describe, expect, it } from '@jest/globals';
import { projects, type Project } from '../src/index.ts';
import { readVerdicts, type Verdicts } from './verdicts.ts';

const boundary = '@nx/enforce-module-boundaries';
const domain = 'services/routing/src/domain';
const application = 'services/routing/src/application';
const kafka = 'services/routing/src/adapters/kafka';

/** Fixture, the rule that must refuse it, and a phrase of the reason that the author is given. */
const refused = [
  [`${application}/imports-another-service.ts`, boundary, 'type:service'],
  [`${application}/reaches-into-another-service.ts`, boundary, 'relative'],
  ['services/portal/web/src/imports-the-service.ts', boundary, 'type:web'],
  ['libs/contracts/src/imports-a-platform-library.ts', boundary, 'type:contract'],
  ['libs/architecture/src/imports-a-service.ts', boundary, 'type:platform'],
  ['libs/calendar/src/reads-the-clock.ts', 'no-restricted-properties', 'pure'],
  ['libs/decider/src/imports-a-contract.ts', boundary, 'type:util'],
  [`${domain}/imports-mongoose.ts`, 'no-restricted-imports', 'pure'],
  [`${domain}/imports-node-crypto.ts`, 'no-restricted-imports', 'pure'],
  [`${domain}/imports-a-public-contract.ts`, 'no-restricted-imports', 'pure'],
  [`${domain}/imports-an-adapter.ts`, 'no-restricted-imports', 'who calls it'],
  [`${domain}/imports-later.ts`, 'no-restricted-syntax', 'pure'],
  [`${domain}/reads-the-clock.ts`, 'no-restricted-properties', 'pure'],
  [`${domain}/makes-a-date-of-now.ts`, 'no-restricted-syntax', 'pure'],
  [`${domain}/draws-a-number.ts`, 'no-restricted-properties', 'pure'],
  [`${domain}/makes-an-id.ts`, 'no-restricted-globals', 'pure'],
  [`${domain}/reads-the-environment.ts`, 'no-restricted-globals', 'pure'],
  [`${application}/imports-a-driver.ts`, 'no-restricted-imports', 'adapters'],
  [`${kafka}/imports-a-kafka-client.ts`, 'no-restricted-imports', 'port'],
  [`${kafka}/carries-a-test-kit.ts`, 'no-restricted-imports', 'Test kits'],
  [`${application}/exports-by-default.ts`, 'no-restricted-syntax', 'Export by name'],
  [`${application}/gives-up-on-types.ts`, '@typescript-eslint/no-explicit-any', 'any'],
  [`${application}/catches-and-logs.ts`, 'no-restricted-syntax', 'message vanish'],
  [`${application}/swallows.ts`, 'no-restricted-syntax', 'empty catch'],
  [`${application}/prints.ts`, 'no-console', 'console'],
  [`${application}/sleeps.spec.ts`, 'no-restricted-syntax', 'stimulate'],
  ['services/routing/test/sleeps-by-timer-promise.spec.ts', 'no-restricted-syntax', 'stimulate'],
  [`${application}/is-skipped.spec.ts`, 'no-restricted-syntax', 'skipped'],
  ['typed/floats.ts', '@typescript-eslint/no-floating-promises', 'awaited'],
  ['typed/forgets-a-case.ts', '@typescript-eslint/switch-exhaustiveness-check', 'running'],
] as const;

const accepted = [`${domain}/passes.ts`, `${domain}/passes.spec.ts`, `${kafka}/passes.ts`];

/** Every service but the portal, which shows what the others decide. */
const decides = ({ folder, tags }: Project) => tags.includes('type:service') && folder !== 'services/portal';

describe('the lint rules', () => {
  let seen: Verdicts;
  beforeAll(async () => {
    seen = await readVerdicts();
  }, 120_000);

  it.each(refused)('refuse %s by %s', (path, rule, phrase) => {
    expect(seen.verdicts[path]).toContainEqual({ rule, message: expect.stringContaining(phrase) });
  });

  it.each(accepted)('accept %s', (path) => {
    expect(seen.verdicts[path]).toEqual([]);
  });

  it('have a verdict expected of every fixture', () => {
    expect(Object.keys(seen.verdicts).sort()).toEqual([...refused.map(([path]) => path), ...accepted].sort());
  });

  it('hold every project to its boundaries, services included', () => {
    const covered = Object.entries(seen.held).filter(([, rules]) => rules.includes(boundary));
    const without = projects().filter(({ folder }) => !covered.some(([file]) => file.startsWith(`${folder}/src/`)));
    expect(without.map(({ folder }) => folder)).toEqual([]);
  });

  it('hold the real domain of every service that decides to purity', () => {
    for (const { folder } of projects().filter(decides)) {
      const rules = Object.entries(seen.held)
        .filter(([file]) => file.startsWith(`${folder}/src/domain/`) && !file.endsWith('.spec.ts'))
        .map(([, held]) => held);
      expect([folder, rules.length > 0]).toEqual([folder, true]);
      for (const held of rules)
        expect(held).toEqual(expect.arrayContaining(['no-restricted-globals', 'no-restricted-properties']));
    }
  });
});
