import { useIntl } from 'react-intl';
import { languages, ownNames, type Language } from '../../shell/languages.ts';
import type { Scalar, Step } from '../rules/changes.ts';

/** Which language a field holds words in, where it does. */
export const languageOf = (field: string): Language | undefined => languages.find((language) => language === field);

/** What fields of rules, their values and the kinds of rules are called. */
export function useFieldWords() {
  const { formatMessage, formatNumber, messages } = useIntl();
  const known = (id: string, otherwise: string) => (id in messages ? formatMessage({ id }) : otherwise);
  const field = (name: string) => {
    const language = languageOf(name);
    return language ? ownNames[language] : known(`administration.field.${name}`, name);
  };
  return {
    field,
    kind: (kind: string) => known(`administration.kind.${kind}`, kind),
    value: (value: Scalar | undefined): string => {
      if (value === undefined) return '';
      if (typeof value === 'number') return formatNumber(value);
      if (typeof value === 'boolean') return formatMessage({ id: `administration.value.${value ? 'yes' : 'no'}` });
      return known(`administration.value.${value}`, value);
    },
    path: (path: readonly Step[]): string =>
      path.map((step) => ('field' in step ? field(step.field) : step.item)).join(' › '),
    /** A place that a service names by an RFC 6901 pointer. */
    pointer: (pointer: string): string =>
      pointer
        .split('/')
        .filter((step) => step !== '' && step !== 'rule' && step !== 'content')
        .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : field(step)))
        .join(' › '),
  };
}

export type FieldWords = ReturnType<typeof useFieldWords>;
