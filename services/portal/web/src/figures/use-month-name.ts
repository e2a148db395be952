import { useIntl } from 'react-intl';

/** Names a month `YYYY-MM` in the language of the page. */
export function useMonthName(): (month: string, length: 'short' | 'long') => string {
  const { formatDate } = useIntl();
  return (month, length) => formatDate(`${month}-15`, { month: length, year: 'numeric', timeZone: 'UTC' });
}
