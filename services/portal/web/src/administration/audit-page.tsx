import { auditActs } from '@jisr/portal-api';
import { Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { AdministrationPage } from './parts/administration-page.tsx';
import classes from './parts/administration.module.css';
import { auditQuery } from './queries.ts';
import type { AuditSearch } from './routes.tsx';

export const route = createLazyRoute('/administration/audit')({ component: AuditPage });

const columns = ['at', 'person', 'act', 'subject', 'reason'].map((column) => `administration.audit.${column}`);

/** What administrators and operators did: who, when, what, to what and why. It can be searched and not changed. */
function AuditPage() {
  const { formatMessage } = useIntl();
  const search = route.useSearch() as AuditSearch;
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(auditQuery(search));
  const choose = (part: 'person' | 'act', value: string) => {
    const { before: _, [part]: _before, ...others } = search;
    void navigate({
      to: '/administration/audit',
      search: value === '' ? others : { ...others, [part]: value },
      replace: true,
    });
  };
  const acts = auditActs.map((act) => ({ value: act, label: formatMessage({ id: `administration.act.${act}` }) }));
  return (
    <AdministrationPage title={formatMessage({ id: 'administration.audit.title' })}>
      <Text>
        <FormattedMessage id="administration.audit.intro" />
      </Text>
      <Group align="end">
        <TextInput
          size="md"
          label={formatMessage({ id: 'administration.audit.person' })}
          defaultValue={search.person ?? ''}
          onBlur={({ currentTarget }) => choose('person', currentTarget.value.trim())}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && choose('person', currentTarget.value.trim())}
        />
        <NativeSelect
          size="md"
          label={formatMessage({ id: 'administration.audit.act' })}
          data={[{ value: '', label: formatMessage({ id: 'administration.audit.any' }) }, ...acts]}
          value={search.act ?? ''}
          onChange={({ currentTarget }) => choose('act', currentTarget.value)}
        />
      </Group>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.silent.length > 0 && (
        <Text role="status">
          <FormattedMessage
            id="administration.audit.silent"
            values={{ services: <bdi>{data.silent.join(', ')}</bdi> }}
          />
        </Text>
      )}
      {data?.entries.length === 0 && <Empty title={<FormattedMessage id="administration.audit.none" />} />}
      {data && data.entries.length > 0 && (
        <WideTable columns={columns}>
          {data.entries.map(({ at, person, act, subject, reason }) => (
            <Table.Tr key={`${at} ${act} ${subject}`}>
              <Table.Td>
                <FormattedDate value={at} dateStyle="short" timeStyle="medium" />
              </Table.Td>
              <Table.Td>
                <bdi>{person}</bdi>
              </Table.Td>
              <Table.Td>
                <FormattedMessage id={`administration.act.${act}`} />
              </Table.Td>
              <Table.Th scope="row" className={classes.cell}>
                <bdi>{subject}</bdi>
              </Table.Th>
              <Table.Td className={classes.cell}>
                <bdi>{reason ?? ''}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
      {data?.more && (
        <Link
          to="/administration/audit"
          search={{ ...search, before: data.entries.at(-1)?.at ?? '' }}
          className={classes.link}
        >
          <FormattedMessage id="administration.audit.older" />
        </Link>
      )}
    </AdministrationPage>
  );
}
