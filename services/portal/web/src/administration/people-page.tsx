import type { PersonSeen } from '@jisr/portal-api';
import { Alert, Table, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { AdministrationPage } from './parts/administration-page.tsx';
import classes from './parts/administration.module.css';
import { peopleQuery } from './queries.ts';

export const route = createLazyRoute('/administration/people')({ component: PeoplePage });

const columns = ['name', 'account', 'roles', 'scope', 'last'].map((column) => `administration.people.${column}`);

/** Who has signed in, and what the issuer says that they may do; nobody's rights are changed here. */
function PeoplePage() {
  const { formatMessage } = useIntl();
  const [searched, search] = useState('');
  const { data, error, refetch } = useQuery(peopleQuery);
  const found = data?.filter((person) => JSON.stringify(person).toLowerCase().includes(searched.trim().toLowerCase()));
  return (
    <AdministrationPage title={formatMessage({ id: 'administration.people.title' })}>
      <Alert variant="outline" title={<FormattedMessage id="administration.people.issuer" />}>
        <FormattedMessage id="administration.scopes" />
      </Alert>
      <TextInput
        size="md"
        type="search"
        label={formatMessage({ id: 'administration.people.search' })}
        value={searched}
        onChange={({ currentTarget }) => search(currentTarget.value)}
      />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {found?.length === 0 && <Empty title={<FormattedMessage id="administration.people.none" />} />}
      {found && found.length > 0 && (
        <WideTable columns={columns}>
          {found.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </WideTable>
      )}
    </AdministrationPage>
  );
}

function Row({
  person: { id, name, roles, institution, region, entity, lastSignInAt },
}: {
  readonly person: PersonSeen;
}) {
  const { formatMessage } = useIntl();
  const scope = [institution, region, entity].filter((part) => part !== undefined);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <bdi>{name}</bdi>
      </Table.Th>
      <Table.Td>
        <Link to="/administration/audit" search={{ person: id }} className={classes.link}>
          <bdi>{id}</bdi>
        </Link>
      </Table.Td>
      <Table.Td>{roles.map((role) => formatMessage({ id: `administration.role.${role}` })).join(', ')}</Table.Td>
      <Table.Td>
        {scope.length === 0 ? (
          <FormattedMessage id="administration.people.everywhere" />
        ) : (
          <bdi>{scope.join(' · ')}</bdi>
        )}
      </Table.Td>
      <Table.Td>
        <FormattedDate value={lastSignInAt} dateStyle="short" timeStyle="short" />
      </Table.Td>
    </Table.Tr>
  );
}
