import { readFileSync } from 'node:fs';
import { packagedLists } from './code-lists.ts';
import { disagreements, type Disagreement } from './disagreements.ts';
import { gapsAmong, problemsAmong, problemsOfRule, type RuleProblem } from './problems.ts';
import { idOf, kinds, type Rule } from './rule.ts';
import { Rules } from './rules.ts';

/** Rules that can not be used; names every problem of every file at once. */
export class InvalidReference extends Error {
  override readonly name = 'InvalidReference';

  constructor(readonly problems: readonly (RuleProblem & { readonly file: string })[]) {
    super(
      `The rules can not be used:\n${problems.map(({ file, pointer, reason }) => `  - ${file}${pointer}: ${reason}`).join('\n')}`,
    );
  }

  /** Rules that do not go together, each named by its kind, code and version. */
  static of(disagreements: readonly Disagreement[]): InvalidReference {
    return new InvalidReference(
      disagreements.map(({ rule, pointer, reason }) => ({
        file: rule ? `${rule.kind}/${idOf(rule)} ` : 'rules',
        pointer,
        reason,
      })),
    );
  }
}

/** Reads files of rules and holds each entry against its kind's schema, and then all against each other. */
export function loadRules(files: readonly URL[]): readonly Rule[] {
  const read = files.map((file) => ({ file, ...entriesOf(file) }));
  const problems = read.flatMap(({ file, problems }) =>
    problems.map((problem) => ({ file: file.pathname.split('/').at(-1) ?? '', ...problem })),
  );
  if (problems.length > 0) throw new InvalidReference(problems);
  const rules = read.flatMap(({ rules }) => rules);
  const opposed = disagreements(rules);
  if (opposed.length > 0) throw InvalidReference.of(opposed);
  return rules;
}

function entriesOf(file: URL): { rules: readonly Rule[]; problems: readonly RuleProblem[] } {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(content)) return { rules: [], problems: [{ pointer: '', reason: 'must be a list' }] };
  const broken = content.flatMap((entry, index) => problemsOfRule(entry, `/${index}`));
  const rules = content as readonly Rule[];
  return { rules, problems: broken.length > 0 ? broken : [...problemsAmong(rules), ...gapsAmong(rules)] };
}

/** The rules that the platform comes with, in force until others are published. */
export const packagedRules = (): Rules =>
  new Rules([
    ...loadRules(
      kinds.filter((kind) => kind !== 'code-lists').map((kind) => new URL(`../rules/${kind}.json`, import.meta.url)),
    ),
    ...packagedLists(),
  ]);
