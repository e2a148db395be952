import { CodeLists, codeLists, type CodeList, type Institution, type Language } from '@jisr/contracts';
import type { DeskWordsView } from '@jisr/portal-api';
import { loadTerritory, Rules, type Rule } from '@jisr/reference';
import { Inject, Injectable } from '@nestjs/common';
import { INSTITUTIONS } from '../institutions.token.ts';

type Names = Readonly<Record<string, string | undefined>>;

/** What codes, institutions, entities and places are called in one language; what has no name there is called as in French. */
@Injectable()
export class DeskWords {
  private readonly territory = loadTerritory();

  constructor(
    @Inject(Rules) private readonly rules: Rules,
    private readonly codes: CodeLists,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  in(language: Language): Omit<DeskWordsView, 'templates'> {
    const called = (list: readonly { readonly code: string; readonly names: Names }[]) =>
      Object.fromEntries(list.map(({ code, names }) => [code, names[language] ?? names['fr'] ?? code]));
    const lists = codeLists.map(
      (list) => [list, called(this.codes.everyOf(list).map(({ code, labels }) => ({ code, names: labels })))] as const,
    );
    const retired = codeLists.map((list) => [list, this.retiredOf(list)] as const);
    return {
      lists: Object.fromEntries(lists),
      retired: Object.fromEntries(retired),
      institutions: called([...this.institutions.values()].map(({ id, names }) => ({ code: id, names }))),
      entities: called(entitiesOf(this.rules.of('jurisdiction'))),
      places: called([...this.territory.regions, ...this.territory.provinces]),
    };
  }

  private retiredOf(list: CodeList): readonly string[] {
    return this.codes.everyOf(list).flatMap(({ code, retired }) => (retired ? [code] : []));
  }
}

/** Every delegation, company and agency of any version; the newest version names it. */
function entitiesOf(rules: readonly Rule<'jurisdiction'>[]) {
  const all = rules.flatMap(({ content: { delegations, operators } }) => [
    ...delegations,
    ...operators.flatMap(({ companies, agencies }) => [...companies, ...agencies]),
  ]);
  return all.filter(({ code }, index) => all.findIndex((other) => other.code === code) === index);
}
