import type {
  CasePage,
  CollectiveFileLine,
  CorrespondentSheet,
  DeskWordsView,
  InboxPage,
  RecommendationRegister,
} from '@jisr/portal-api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../../shell/api.ts';
import type { InboxSearch } from '../routes.tsx';

export const inboxQuery = (search: InboxSearch) =>
  queryOptions({
    queryKey: ['desk', 'inbox', search],
    queryFn: ({ signal }) => {
      const asked = Object.entries(search).map(([name, value]) => [name, String(value)]);
      return ask<InboxPage>('GET', `/api/desk/cases?${new URLSearchParams(asked).toString()}`, { signal });
    },
    placeholderData: keepPreviousData,
  });

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['desk', 'case', caseId],
    queryFn: ({ signal }) => ask<CasePage>('GET', `/api/desk/cases/${caseId}`, { signal }),
  });

/** So long a change of a list or a template may not be seen. */
const wordsMs = 60_000;

export const wordsQuery = (language: string) =>
  queryOptions({
    queryKey: ['desk', 'words', language],
    queryFn: () => ask<DeskWordsView>('GET', `/api/desk/words?language=${language}`),
    staleTime: wordsMs,
  });

export const sheetQuery = queryOptions({
  queryKey: ['desk', 'sheet'],
  queryFn: () => ask<CorrespondentSheet>('GET', '/api/desk/sheet'),
});

export const recommendationsQuery = queryOptions({
  queryKey: ['desk', 'recommendations'],
  queryFn: () => ask<RecommendationRegister>('GET', '/api/desk/recommendations'),
});

export const collectiveFilesQuery = queryOptions({
  queryKey: ['desk', 'collective-files'],
  queryFn: () => ask<readonly CollectiveFileLine[]>('GET', '/api/desk/collective-files'),
});
