import type { Owed, ReplyTemplate } from '@jisr/portal-api';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useLanguage } from '../../shell/language-provider.tsx';
import { wordsQuery } from './queries.ts';

/** What codes are called in the language of the page; a code that has no words stands for itself. */
export function useWords() {
  const { language } = useLanguage();
  const { formatMessage } = useIntl();
  const { data } = useQuery(wordsQuery(language));
  const text = (id: string, values?: Record<string, string | number>) => formatMessage({ id: `desk.${id}` }, values);
  const code = (list: string, of: string | undefined) => (of === undefined ? '' : (data?.lists[list]?.[of] ?? of));
  const everyCodeOf = (list: string): readonly string[] => Object.keys(data?.lists[list] ?? {});
  return {
    language,
    text,
    code,
    /** Those that may be chosen from now on. */
    codesOf: (list: string): readonly string[] => everyCodeOf(list).filter((of) => !data?.retired[list]?.includes(of)),
    everyCodeOf,
    institution: (id: string | undefined) => (id === undefined ? '' : (data?.institutions[id] ?? id)),
    entity: (id: string | undefined) => (id === undefined ? '' : (data?.entities[id] ?? id)),
    entities: Object.entries(data?.entities ?? {}),
    regions: Object.entries(data?.places ?? {}).filter(([place]) => place.startsWith('MA-')),
    place: (id: string | undefined) => (id === undefined ? '' : (data?.places[id] ?? id)),
    status: (status: string) =>
      formatMessage({ id: status === 'waiting-for-complainant' ? `desk.status.${status}` : `labels.status.${status}` }),
    event: (type: string) => formatMessage({ id: `labels.event.${type.replace(/^ma\.jisr\.|\.v\d+$/g, '')}` }),
    owed: ({ what }: Owed) => data?.lists['clock-kinds']?.[what] ?? formatMessage({ id: `desk.owed.${what}` }),
    operation: (names: Readonly<Record<string, string>> | undefined, otherwise: string | undefined) =>
      names?.[language] ?? names?.['fr'] ?? otherwise ?? '',
    templates: data?.templates ?? ([] as readonly ReplyTemplate[]),
  };
}

export type Words = ReturnType<typeof useWords>;
