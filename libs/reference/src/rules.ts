import type { LocalDate } from '@jisr/calendar';
import { deadlinesFor, holdsOn, type DeadlineWanted } from './deadlines.ts';
import { idOf, kinds, type Kind, type Rule } from './rule.ts';

/** All versions of all rules that a service knows. Deterministic: the answer for a day and code is one version or none. */
export class Rules {
  private readonly versions = new Map<string, Rule>();
  /** Answers of `of`, until a version is added: it is asked for every record. */
  private readonly lists = new Map<string, readonly Rule[]>();

  constructor(rules: Iterable<Rule> = []) {
    for (const rule of rules) this.add(rule);
  }

  /** Keeps a version; what was known of it before gives way, since only the end of its validity can have changed. */
  add(rule: Rule): void {
    this.versions.set(keyOf(rule.kind, idOf(rule)), rule);
    this.lists.clear();
  }

  /** The version that holds on a day; throws when none does: the data must reach back to every case taken over. */
  inForce<K extends Kind>(kind: K, code: string, on: LocalDate): Rule<K> {
    const rule = this.of(kind, code).find((version) => holdsOn(version, on));
    if (!rule) throw new Error(`no version of ${kind} ${code} is in force on ${on}`);
    return rule;
  }

  /** The deadline that sets a clock on a day; throws when none does. */
  deadline(wanted: DeadlineWanted, on: LocalDate): Rule<'deadlines'> {
    const { clock, track, urgency } = wanted;
    const [rule] = deadlinesFor(this.of('deadlines'), wanted, on);
    if (!rule) throw new Error(`no deadline of ${clock}, ${track} and ${urgency}, is in force on ${on}`);
    return rule;
  }

  /** Every version of every rule. */
  all(): readonly Rule[] {
    return kinds.flatMap((kind) => this.of(kind));
  }

  /** The version that a case started under, `code@version`; throws when it is not known. */
  version<K extends Kind>(kind: K, id: string): Rule<K> {
    const rule = this.versions.get(keyOf(kind, id));
    if (!rule) throw new Error(`${kind} ${id} is not known`);
    return rule as Rule<K>;
  }

  /** Every version of a kind, or of one code of it, the newest first. */
  of<K extends Kind>(kind: K, code?: string): readonly Rule<K>[] {
    const key = keyOf(kind, code ?? '');
    const list = this.lists.get(key) ?? this.listOf(kind, code);
    this.lists.set(key, list);
    return list as readonly Rule<K>[];
  }

  private listOf(kind: Kind, code?: string): readonly Rule[] {
    return [...this.versions.values()]
      .filter((rule) => rule.kind === kind && (code === undefined || rule.code === code))
      .sort((a, b) => a.code.localeCompare(b.code) || b.version - a.version);
  }
}

const keyOf = (kind: string, id: string) => `${kind}/${id}`;
