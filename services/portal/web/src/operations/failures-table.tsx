import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { failuresQuery } from './queries.ts';
import { Section } from '../shell/section.tsx';
import { WideTable } from '../shell/wide-table.tsx';

const columns = ['service', 'cause', 'handler', 'dead', 'retrying'].map((column) => `operations.failures.${column}`);

/** What could not be handled, by cause. */
export function FailuresTable() {
  const { data, error, refetch } = useQuery(failuresQuery);
  return (
    <Section title="operations.failures.title">
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.silent.length > 0 && (
        <Text role="status">
          <FormattedMessage
            id="operations.failures.silent"
            values={{ services: <bdi>{data.silent.join(', ')}</bdi> }}
          />
        </Text>
      )}
      {data?.groups.length === 0 && <Empty title={<FormattedMessage id="operations.failures.none" />} />}
      {data && data.groups.length > 0 && (
        <WideTable columns={columns}>
          {data.groups.map(({ service, fingerprint, errorClass, handler, frame, dead, retrying }) => (
            <Table.Tr key={`${service} ${fingerprint}`}>
              <Table.Td>
                <bdi>{service}</bdi>
              </Table.Td>
              <Table.Th scope="row">
                <Link to="/operations/failures/$service/$fingerprint" params={{ service, fingerprint }}>
                  <bdi>{`${errorClass} · ${frame}`}</bdi>
                </Link>
              </Table.Th>
              <Table.Td>
                <bdi>{handler}</bdi>
              </Table.Td>
              <Table.Td>
                <FormattedNumber value={dead} />
              </Table.Td>
              <Table.Td>
                <FormattedNumber value={retrying} />
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
    </Section>
  );
}
