import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A place as the 2024 census calls it. */
export interface Place {
  /** ISO 3166-2 of a region, HCP's code of any other. */
  readonly code: string;
  readonly names: { readonly fr: string; readonly ar: string };
}

/** A region holds provinces and prefectures, which hold communes. */
export interface PlaceWithin extends Place {
  /** Code of the place that it is in. */
  readonly within: string;
}

export interface Commune extends PlaceWithin {
  readonly population: number;
}

export interface Territory {
  readonly regions: readonly Place[];
  readonly provinces: readonly PlaceWithin[];
  readonly communes: readonly Commune[];
}

type Line = Readonly<Record<'code' | 'name_fr' | 'name_ar' | 'province' | 'region' | 'population_2024', string>>;

const read = (file: string): Line[] =>
  parse(readFileSync(new URL(`../territory/${file}`, import.meta.url)), { columns: true });

const placeOf = ({ code, name_fr, name_ar }: Line): Place => ({ code, names: { fr: name_fr, ar: name_ar } });

/** The country as the 2024 census counts it; see libs/reference/territory/README.md for source and licence. */
export function loadTerritory(): Territory {
  return {
    regions: read('regions.csv').map(placeOf),
    provinces: read('provinces.csv').map((line) => ({ ...placeOf(line), within: line.region })),
    communes: read('communes.csv').map((line) => ({
      ...placeOf(line),
      within: line.province,
      population: Number(line.population_2024),
    })),
  };
}
