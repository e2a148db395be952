import { readFileSync } from 'node:fs';
import { CodeLists, codeLists, type Institution, type Language } from '@jisr/contracts';
import type { DeskWordsView, ReplyTemplate } from '@jisr/portal-api';
import { loadTerritory, packagedRules, type Rule } from '@jisr/reference';
import { Inject, Injectable } from '@nestjs/common';
import { INSTITUTIONS } from '../institutions.token.ts';

type Names = Readonly<Record<string, string | undefined>>;

/** What codes, institutions, entities and places are called in one language; what has no name there is called as in French. */
@Injectable()
export class DeskWords {
  private readonly territory = loadTerritory();
  private readonly entities = entitiesOf(packagedRules().of('jurisdiction'));
  private readonly templates = JSON.parse(
    readFileSync(new URL('../../../reply-templates.json', import.meta.url), 'utf8'),
  ) as readonly ReplyTemplate[];

  constructor(
    private readonly codes: CodeLists,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  in(language: Language): DeskWordsView {
    const called = (list: readonly { readonly code: string; readonly names: Names }[]) =>
      Object.fromEntries(list.map(({ code, names }) => [code, names[language] ?? names['fr'] ?? code]));
    const lists = codeLists.map(
      (list) => [list, called(this.codes.of(list).map(({ code, labels }) => ({ code, names: labels })))] as const,
    );
    return {
      lists: Object.fromEntries(lists),
      institutions: called([...this.institutions.values()].map(({ id, names }) => ({ code: id, names }))),
      entities: called(this.entities),
      places: called([...this.territory.regions, ...this.territory.provinces]),
      templates: this.templates,
    };
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
