import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, FormattedNumber } from 'react-intl';
import { Empty } from '../shell/states.tsx';
import { failuresQuery } from './queries.ts';
import { Section } from '../shell/section.tsx';
import { WideTable } from '../shell/wide-table.tsx';

const columns = ['at', 'person', 'act', 'service', 'keys', 'reason'].map((column) => `operations.acts.${column}`);

/** What operators decided, newest first; of one service, or of all. */
export function ActsTable({ service: only }: { readonly service?: string }) {
  const { data } = useQuery(failuresQuery);
  if (!data) return null;
  const acts = data.acts.filter(({ service }) => (only ?? service) === service);
  return (
    <Section title="operations.acts.title">
      {acts.length === 0 ? (
        <Empty title={<FormattedMessage id="operations.acts.none" />} />
      ) : (
        <WideTable columns={columns}>
          {acts.map(({ at, person, act, service, keys, reason }) => (
            <Table.Tr key={`${at} ${service} ${keys[0] ?? ''}`}>
              <Table.Td>
                <FormattedDate value={at} dateStyle="short" timeStyle="medium" />
              </Table.Td>
              <Table.Td>
                <bdi>{person}</bdi>
              </Table.Td>
              <Table.Td>
                <FormattedMessage id={`operations.act.${act}`} />
              </Table.Td>
              <Table.Td>
                <bdi>{service}</bdi>
              </Table.Td>
              <Table.Td>
                <FormattedNumber value={keys.length} />
              </Table.Td>
              <Table.Td>
                <bdi>{reason}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
    </Section>
  );
}
