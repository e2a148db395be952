import { createLazyRoute } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useLanguage } from '../shell/language-provider.tsx';
import { FiguresPage } from './figures-page.tsx';
import { nameIn } from './queries.ts';

export const route = createLazyRoute('/figures/operations/$operation')({ component: Operation });

function Operation() {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const { operation } = route.useParams();
  return (
    <FiguresPage
      subject={{ scope: 'operations', operation }}
      title={({ operations }) => {
        const known = operations.find(({ code }) => code === operation);
        return formatMessage(
          { id: 'figures.operation.title' },
          { operation: nameIn(known?.names ?? {}, language, operation) },
        );
      }}
    />
  );
}
