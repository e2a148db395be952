import type { TemplateView } from '@jisr/portal-api';
import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../../shell/language-provider.tsx';
import { Failure, Loading } from '../../shell/states.tsx';
import { WideTable } from '../../shell/wide-table.tsx';
import { AdministrationPage } from '../parts/administration-page.tsx';
import classes from '../parts/administration.module.css';
import { institutionsQuery, templatesQuery } from '../queries.ts';

export const route = createLazyRoute('/administration/templates')({ component: TemplatesPage });

const columns = ['name', 'outcome', 'version', 'by'].map((column) => `administration.templates.${column}`);

/** What officers begin their replies with, by institution. */
function TemplatesPage() {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(templatesQuery);
  const institutions = useQuery(institutionsQuery);
  const operators = institutions.data?.filter(({ kind }) => kind === 'operator') ?? [];
  return (
    <AdministrationPage title={formatMessage({ id: 'administration.templates.title' })}>
      <Text>
        <FormattedMessage id="administration.templates.intro" />
      </Text>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data &&
        operators.map(({ id, names }) => (
          <section key={id} aria-label={names[language] ?? id}>
            <h2>{names[language] ?? id}</h2>
            <WideTable columns={columns}>
              {data
                .filter(({ institution }) => institution === id)
                .map((template) => (
                  <Row key={template.code} template={template} />
                ))}
            </WideTable>
            <Link to="/administration/new-template/$institution" params={{ institution: id }} className={classes.link}>
              <FormattedMessage id="administration.templates.new" />
            </Link>
          </section>
        ))}
    </AdministrationPage>
  );
}

function Row({ template }: { readonly template: TemplateView }) {
  const { institution, code, titles, outcome, version, retired, by, at } = template;
  const { language } = useLanguage();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link to="/administration/templates/$institution/$code" params={{ institution, code }} className={classes.link}>
          <bdi>{titles[language]}</bdi>
        </Link>
      </Table.Th>
      <Table.Td>
        <FormattedMessage id={`administration.outcome.${outcome}`} />
      </Table.Td>
      <Table.Td>
        {version} {retired && <FormattedMessage id="administration.templates.is-retired" />}
      </Table.Td>
      <Table.Td>
        {by === undefined ? (
          <FormattedMessage id="administration.templates.packaged" />
        ) : (
          <>
            <bdi>{by}</bdi>, <FormattedDate value={at} dateStyle="short" timeStyle="short" />
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
