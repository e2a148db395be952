import { CodeLists, type Institution, type Language } from '@jisr/contracts';
import { citizenLists, type CommunesView, type ReferenceView } from '@jisr/portal-api';
import { loadTerritory, type Place } from '@jisr/reference';
import { Inject, Injectable } from '@nestjs/common';
import { INSTITUTIONS } from './institutions.token.ts';

/** What forms offer to choose from, each by what it is called in one language. */
@Injectable()
export class ReferenceViews {
  private readonly territory = loadTerritory();

  constructor(
    private readonly codes: CodeLists,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  in(language: Language): ReferenceView {
    const lists = citizenLists.map((list) => [
      list,
      this.codes.everyOf(list).map(({ code, labels, retired }) => ({
        ...{ code, label: labels[language] },
        ...(retired && { retired }),
      })),
    ]);
    const { regions, provinces } = this.territory;
    return {
      lists: Object.fromEntries(lists) as ReferenceView['lists'],
      institutions: [...this.institutions.values()].map(({ id, names, kind }) => ({
        code: id,
        label: names[language],
        kind,
      })),
      regions: regions.map(({ code, names }) => ({ code, label: nameIn(names, language) })),
      provinces: provinces.map(({ code, names, within }) => ({ code, label: nameIn(names, language), within })),
    };
  }

  communesOf(province: string, language: Language): CommunesView {
    return this.territory.communes
      .filter(({ within }) => within === province)
      .map(({ code, names }) => ({ code, label: nameIn(names, language) }));
  }
}

/** The census names places in Arabic and French; the other languages write them in Latin letters. */
const nameIn = (names: Place['names'], language: Language) => (language === 'ar' ? names.ar : names.fr);
