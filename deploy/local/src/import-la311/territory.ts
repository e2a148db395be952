import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { drawWeighted } from './draw.ts';

export interface Province {
  readonly code: string;
  readonly region: string;
  readonly names: { readonly fr: string; readonly ar: string };
}

interface Commune {
  readonly code: string;
  readonly province: Province;
  readonly population: number;
}

export interface Place {
  readonly region: string;
  readonly province: string;
  readonly commune: string;
  readonly synthetic: true;
}

export interface Territory {
  readonly provinces: readonly Province[];
  readonly communes: readonly Commune[];
}

type Line = Readonly<Record<'code' | 'name_fr' | 'name_ar' | 'province' | 'region' | 'population_2024', string>>;

const read = (file: string): Line[] =>
  parse(readFileSync(new URL(`../../../../libs/reference/territory/${file}`, import.meta.url)), { columns: true });

/** The country as the 2024 census counts it; see libs/reference/territory/README.md for source and licence. */
export function loadTerritory(): Territory {
  const provinces = read('provinces.csv').map(({ code, region, name_fr, name_ar }) => ({
    code,
    region,
    names: { fr: name_fr, ar: name_ar },
  }));
  const byCode = new Map(provinces.map((province) => [province.code, province]));
  const communes = read('communes.csv').flatMap(({ code, province, population_2024 }) => {
    const parent = byCode.get(province);
    return parent ? [{ code, province: parent, population: Number(population_2024) }] : [];
  });
  return { provinces, communes };
}

/**
 * An invented place for a request that has no Moroccan one: a commune of the region (of the country, when the region is not
 * given), drawn by the id and weighted by population. Region first, commune second, so that a region is as likely as its
 * people are many.
 */
export function inventPlace({ communes }: Territory, id: string, region?: string): Place {
  const chosen = region ?? drawWeighted('region', id, communes, (commune) => commune.population).province.region;
  const candidates = communes.filter((commune) => commune.province.region === chosen);
  const commune = drawWeighted('commune', id, candidates, ({ population }) => population);
  return { region: chosen, province: commune.province.code, commune: commune.code, synthetic: true };
}
