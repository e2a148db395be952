import { civilDayOf, type LocalDate } from '@jisr/calendar';
import { CodeLists, codeLists, type CodeList, type Institution, type Language } from '@jisr/contracts';
import { MessagingEngine } from '@jisr/messaging';
import type { DeskWordsView } from '@jisr/portal-api';
import { loadTerritory, Rules, type Rule } from '@jisr/reference';
import { Inject, Injectable } from '@nestjs/common';
import { INSTITUTIONS } from '../institutions.token.ts';

type Names = Readonly<Record<string, string | undefined>>;

/**
 * What codes, institutions, entities and places are called in one language; what has no name there is called as in French. An
 * entity is called as the rule of jurisdiction in force now calls it, one that is no more as the last rule that had it did.
 */
@Injectable()
export class DeskWords {
  private readonly territory = loadTerritory();

  constructor(
    private readonly codes: CodeLists,
    @Inject(Rules) private readonly rules: Rules,
    @Inject(MessagingEngine) private readonly engine: MessagingEngine,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  in(language: Language): Omit<DeskWordsView, 'templates'> {
    const called = (list: readonly { readonly code: string; readonly names: Names }[]) =>
      Object.fromEntries(list.map(({ code, names }) => [code, names[language] ?? names['fr'] ?? code]));
    const lists = codeLists.map(
      (list) => [list, called(this.codes.everyOf(list).map(({ code, labels }) => ({ code, names: labels })))] as const,
    );
    const retired = codeLists.map((list) => [list, this.retiredOf(list)] as const);
    const { now, before } = this.jurisdiction();
    return {
      lists: Object.fromEntries(lists),
      retired: Object.fromEntries(retired),
      institutions: called([...this.institutions.values()].map(({ id, names }) => ({ code: id, names }))),
      entities: called([...this.seats(), ...before, ...now.delegations, ...now.offices]),
      delegations: codesOf(now.delegations),
      offices: codesOf(now.offices),
      places: called([...this.territory.regions, ...this.territory.provinces]),
    };
  }

  private retiredOf(list: CodeList): readonly string[] {
    return this.codes.everyOf(list).flatMap(({ code, retired }) => (retired ? [code] : []));
  }

  /** An operator's national entities, which no rule names, are called as it is. */
  private seats() {
    return this.rules.of('jurisdiction').flatMap(({ content: { operators } }) =>
      operators.flatMap(({ institution, nationalCompany, nationalAgency }) => {
        const names = this.institutions.get(institution)?.names ?? {};
        return [nationalCompany, nationalAgency].map((code) => ({ code, names }));
      }),
    );
  }

  /** The entities of today's jurisdiction, and those of all other versions, the newest last. */
  private jurisdiction() {
    const today = civilDayOf(this.engine.store.caseTime.now().toISOString()) as LocalDate;
    const versions = this.rules.of('jurisdiction');
    const inForce = this.rules.inForce('jurisdiction', 'jurisdiction', today);
    const before = versions.toReversed().flatMap(({ content }) => Object.values(entitiesOf(content)).flat());
    return { now: entitiesOf(inForce.content), before };
  }
}

const codesOf = (entities: readonly { readonly code: string }[]) => entities.map(({ code }) => code);

const entitiesOf = ({ delegations, operators }: Rule<'jurisdiction'>['content']) => ({
  delegations,
  offices: operators.flatMap(({ companies, agencies }) => [...companies, ...agencies]),
});
