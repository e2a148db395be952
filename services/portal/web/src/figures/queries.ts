import type { FigureDimensions, FigureScope, FiguresView, MaskedCases, Names } from '@jisr/portal-api';
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../shell/api.ts';
import type { Language } from '../shell/languages.ts';

/** What of the figures is asked for. */
export interface FiguresAsked {
  readonly scope: FigureScope;
  readonly region?: string | undefined;
  readonly operation?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly category?: string | undefined;
}

const addressOf = (path: string, asked: object) => {
  const said = Object.entries(asked as Record<string, string | undefined>).filter(([, value]) => value !== undefined);
  return `${path}?${new URLSearchParams(said as [string, string][]).toString()}`;
};

export const csvAddress = (asked: FiguresAsked): string => addressOf('/api/figures', { ...asked, format: 'csv' });

export const dimensionsQuery = queryOptions({
  queryKey: ['figures', 'dimensions'],
  queryFn: ({ signal }) => ask<FigureDimensions>('GET', '/api/figures/dimensions', { signal }),
});

export const figuresQuery = (asked: FiguresAsked) =>
  queryOptions({
    queryKey: ['figures', asked],
    queryFn: ({ signal }) => ask<FiguresView>('GET', addressOf('/api/figures', asked), { signal }),
  });

/** One cell. */
export type CellAsked = Omit<FiguresAsked, 'from' | 'to'> & { readonly period: string };

export const casesQuery = (asked: CellAsked) =>
  queryOptions({
    queryKey: ['figures', 'cases', asked],
    queryFn: ({ signal }) => ask<MaskedCases>('GET', addressOf('/api/figures/cases', asked), { signal }),
  });

/** In a language, else in French, else whatever there is, else the code. */
export const nameIn = (names: Names, language: Language, code: string): string =>
  names[language] ?? names['fr'] ?? Object.values(names)[0] ?? code;
