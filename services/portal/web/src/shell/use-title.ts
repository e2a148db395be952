import { useEffect } from 'react';
import { useIntl } from 'react-intl';

/** Says in the window's title which page this is. */
export function useTitle(title: string): void {
  const { formatMessage } = useIntl();
  const site = formatMessage({ id: 'shell.name' });
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
}
