import { useIntl } from 'react-intl';

/** The texts of citizens' pages by their id without the area. */
export function useText(): (id: string, values?: Readonly<Record<string, string | number>>) => string {
  const { formatMessage } = useIntl();
  return (id, values) => formatMessage({ id: `citizen.${id}` }, values);
}
