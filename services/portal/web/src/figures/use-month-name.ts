import { useIntl } from 'react-intl';

/** Names a month `YYYY-MM` in the language of the page; by our own names, since no browser knows those of Amazigh. */
export function useMonthName(): (month: string) => string {
  const { formatMessage } = useIntl();
  return (period) => {
    const [year = '', month = ''] = period.split('-');
    return formatMessage({ id: 'figures.month-name' }, { year, month: Number(month) });
  };
}
