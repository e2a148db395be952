import type { LocalDate } from '@jisr/calendar';
import { codeLists, packagedList, type CodeList, type ListedCode } from '@jisr/contracts';
import { holdsOn } from './deadlines.ts';
import type { Disagreement } from './disagreements.ts';
import type { Rule } from './rule.ts';
import type { Rules } from './rules.ts';

/** Lists each of whose codes is a rule of a kind of its own. */
const kindOf = { categories: 'categories', 'inadmissibility-grounds': 'grounds' } as const;
type OwnList = keyof typeof kindOf;

const isOwn = (list: CodeList): list is OwnList => list in kindOf;
const ruledLists: readonly string[] = codeLists.filter((list) => !isOwn(list));

/** The lists that the platform comes with, as rules. */
export const packagedLists = (): readonly Rule<'code-lists'>[] =>
  codeLists
    .filter((list) => !isOwn(list))
    .map((list) => {
      const { version, validFrom, legalBasis = 'Chaque code dit le texte dont il vient', codes } = packagedList(list);
      return {
        kind: 'code-lists',
        code: list,
        version,
        validFrom: validFrom as LocalDate,
        legalBasis,
        content: { codes },
      };
    });

/** A list as it stands on a day, in its order; codes that rules know no more are retired. */
export function codesInForce(rules: Rules, list: CodeList, on: LocalDate): readonly ListedCode[] {
  if (!isOwn(list)) return rules.inForce('code-lists', list, on).content.codes;
  const begun = rules.of(kindOf[list]).filter(({ validFrom }) => validFrom <= on);
  const newest = begun.filter(({ code }, index) => begun.findIndex((other) => other.code === code) === index);
  const known = packagedList(list).codes.map(({ code }) => code);
  const place = (code: string) => (known.includes(code) ? known.indexOf(code) : known.length);
  return newest
    .toSorted((one, other) => place(one.code) - place(other.code))
    .map((rule) => ({
      ...{ code: rule.code, labels: rule.content.labels, legalBasis: rule.legalBasis },
      ...(!holdsOn(rule, on) && { retired: true }),
    }));
}

/** Lists that nobody asks for, codes that stand twice, and codes that a version drops: what was said with them would have no name. */
export function codeListTroubles(lists: readonly Rule<'code-lists'>[]): readonly Disagreement[] {
  return lists.flatMap((rule) => {
    const at = (pointer: string, reason: string): Disagreement => ({ rule, pointer, reason });
    if (!ruledLists.includes(rule.code)) return [at('/code', `${rule.code} is no list of codes`)];
    const codes = rule.content.codes.map(({ code }) => code);
    const before = lists.find(({ code, version }) => code === rule.code && version === rule.version - 1);
    return [
      ...codes.flatMap((code, index) =>
        codes.indexOf(code) < index ? [at(`/content/codes/${index}/code`, `${code} stands twice`)] : [],
      ),
      ...(before?.content.codes ?? [])
        .filter(({ code }) => !codes.includes(code))
        .map(({ code }) => at('/content/codes', `${code} is missing: a code is retired, never dropped`)),
    ];
  });
}
