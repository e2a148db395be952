import type { ReferenceView } from '@jisr/portal-api';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/api.ts';
import { useLanguage } from '../../shell/language-provider.tsx';

/** What forms offer to choose from, in the language of the page. */
export function useReference() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['reference', language],
    queryFn: () => ask<ReferenceView>('GET', `/api/reference?language=${language}`),
    staleTime: 3_600_000,
    networkMode: 'always',
    placeholderData: (before) => before,
  });
}

/** What a code of a list is called; by itself when it is on none. */
export const labelIn = (
  reference: ReferenceView | undefined,
  list: keyof ReferenceView['lists'],
  code: string,
): string => reference?.lists[list].find((choice) => choice.code === code)?.label ?? code;

/** What may be chosen of a list from now on. */
export const choicesIn = (reference: ReferenceView | undefined, list: keyof ReferenceView['lists']) =>
  reference?.lists[list].filter(({ retired }) => !retired) ?? [];
