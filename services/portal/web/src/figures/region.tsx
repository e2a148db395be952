import { createLazyRoute } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useLanguage } from '../shell/language-provider.tsx';
import { FiguresPage } from './figures-page.tsx';
import { nameIn } from './queries.ts';

export const route = createLazyRoute('/figures/regions/$region')({ component: Region });

function Region() {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const { region } = route.useParams();
  return (
    <FiguresPage
      subject={{ scope: 'regional', region }}
      title={({ regions }) => {
        const known = regions.find(({ code }) => code === region);
        return formatMessage({ id: 'figures.region.title' }, { region: nameIn(known?.names ?? {}, language, region) });
      }}
    />
  );
}
