import { createLazyRoute } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { AdministrationPage } from '../parts/administration-page.tsx';
import { TemplateEditor } from './template-editor.tsx';

export const route = createLazyRoute('/administration/new-template/$institution')({ component: NewTemplatePage });

const nothing = { ar: '', fr: '', zgh: '', en: '' };

/** The first version of a template that there is not yet. */
function NewTemplatePage() {
  const { institution } = route.useParams();
  const { formatMessage } = useIntl();
  const first = { code: '', outcome: 'granted', titles: nothing, texts: nothing, follows: 0, retired: false } as const;
  return (
    <AdministrationPage title={formatMessage({ id: 'administration.templates.new' })}>
      <TemplateEditor institution={institution} first={first} />
    </AdministrationPage>
  );
}
