import type { TemplateView } from '@jisr/portal-api';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { useLanguage } from '../../shell/language-provider.tsx';
import { Section } from '../../shell/section.tsx';
import { Failure, Loading } from '../../shell/states.tsx';
import { AdministrationPage } from '../parts/administration-page.tsx';
import classes from '../parts/administration.module.css';
import { templateQuery } from '../queries.ts';
import { TemplateEditor } from './template-editor.tsx';
import { TemplatePreview } from './template-preview.tsx';

export const route = createLazyRoute('/administration/templates/$institution/$code')({ component: TemplatePage });

/** One template of an institution: its next version to write, and its versions until now. */
function TemplatePage() {
  const { institution, code } = route.useParams();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(templateQuery(institution, code));
  const last = data?.[0];
  return (
    <AdministrationPage title={last?.titles[language] ?? code}>
      <Link to="/administration/templates" className={classes.link}>
        <FormattedMessage id="administration.templates.back" />
      </Link>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {last && (
        <TemplateEditor key={last.version} institution={institution} first={{ ...last, follows: last.version }} />
      )}
      {data && (
        <Section title="administration.templates.history">
          {data.map((version) => (
            <Version key={version.version} template={version} />
          ))}
        </Section>
      )}
    </AdministrationPage>
  );
}

function Version({ template: { version, by, at, reason, texts } }: { readonly template: TemplateView }) {
  const { language } = useLanguage();
  return (
    <details>
      <summary className={classes.summary}>
        {by === undefined ? (
          <FormattedMessage id="administration.templates.packaged" />
        ) : (
          <FormattedMessage
            id="administration.templates.written"
            values={{
              version,
              person: <bdi>{by}</bdi>,
              at: <FormattedDate value={at} dateStyle="short" timeStyle="short" />,
            }}
          />
        )}
      </summary>
      {reason !== undefined && (
        <Text>
          <FormattedMessage id="administration.proposal.reason" values={{ reason: <bdi>{reason}</bdi> }} />
        </Text>
      )}
      <TemplatePreview text={texts[language]} language={language} />
    </details>
  );
}
