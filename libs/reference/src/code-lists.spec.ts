import { describe, expect, it } from '@jest/globals';
import { CodeLists, codeLists, packagedList, type CodeList, type ListedCode } from '@jisr/contracts';
import { codeListTroubles, codesInForce, packagedLists } from './code-lists.ts';
import { packagedRules } from './load-rules.ts';
import type { Rule } from './rule.ts';
import { Rules } from './rules.ts';

const labels = { ar: 'سبب', fr: 'Motif', zgh: 'ⴰⵎⵏⵜⵉⵍ', en: 'Reason' };
const today = '2026-06-01';

const remedies = (version: number, validFrom: string, codes: readonly ListedCode[]): Rule<'code-lists'> => ({
  ...{ kind: 'code-lists', code: 'remedies', version, validFrom },
  ...{ legalBasis: 'Règle', content: { codes } },
});
const category = (validFrom: string, validTo?: string): Rule<'categories'> => ({
  ...{ kind: 'categories', code: 'leases', version: 1, validFrom, legalBasis: 'Règle', content: { labels } },
  ...(validTo && { validTo }),
});
const listsUnder = (...rules: readonly Rule[]) => {
  const known = new Rules([...packagedRules().all(), ...rules]);
  return new CodeLists((list) => codesInForce(known, list, today));
};

describe('the code lists of the platform', () => {
  it.each(codeLists)('%s are as they are packaged, in their order, until another version is published', (list) =>
    expect(codesInForce(packagedRules(), list, today).map(({ code }) => code)).toEqual(
      packagedList(list).codes.map(({ code }) => code),
    ),
  );
});

describe('a published version of a list', () => {
  const repair: ListedCode = { code: 'repair', labels };
  const before = remedies(1, '1900-01-01', [repair]);

  it('is what requests are held against from its first day on', () => {
    const { validTo: _, ...first } = { ...before, validTo: '2026-05-31' };
    const lists = listsUnder(
      { ...first, validTo: '2026-05-31' },
      remedies(2, today, [repair, { code: 'gift', labels }]),
    );
    expect([lists.has('remedies', 'gift'), lists.has('remedies', 'flat')]).toEqual([true, false]);
    const later = listsUnder(before, remedies(2, '2026-06-02', [{ code: 'gift', labels }]));
    expect(later.has('remedies', 'gift')).toBe(false);
  });

  it('retires a code: nobody asks with it, and it keeps its name', () => {
    const lists = listsUnder(remedies(1, '1900-01-01', [{ ...repair, retired: true }]));
    expect(lists.has('remedies', 'repair')).toBe(false);
    expect(lists.of('remedies')).toEqual([]);
    expect(lists.everyOf('remedies')).toHaveLength(1);
    expect(lists.labelsOf('remedies', 'repair')).toEqual(labels);
  });

  it('never drops a code, has none twice, and is of a list that there is', () => {
    const reasonsOf = (...rules: Rule<'code-lists'>[]) => codeListTroubles(rules).map(({ reason }) => reason);
    expect(reasonsOf(before, remedies(2, today, [{ code: 'gift', labels }]))).toEqual([
      'repair is missing: a code is retired, never dropped',
    ]);
    expect(reasonsOf(remedies(1, today, [repair, repair]))).toEqual(['repair stands twice']);
    for (const code of ['colours', 'categories'])
      expect(reasonsOf({ ...before, code })).toEqual([`${code} is no list of codes`]);
    expect(codeListTroubles(packagedLists())).toEqual([]);
  });
});

describe('a list whose codes are rules themselves', () => {
  const codesOf = (list: CodeList, ...rules: Rule[]) =>
    codesInForce(new Rules([...packagedRules().all(), ...rules]), list, today);

  it('has a code after the others once its rule begins', () => {
    expect(codesOf('categories', category(today)).at(-1)).toMatchObject({ code: 'leases', labels });
    expect(codesOf('categories', category('2026-06-02')).some(({ code }) => code === 'leases')).toBe(false);
  });

  it('retires it once its rule has ended', () =>
    expect(codesOf('categories', category('2020-01-01', '2025-12-31')).at(-1)).toMatchObject({
      code: 'leases',
      retired: true,
    }));
});
