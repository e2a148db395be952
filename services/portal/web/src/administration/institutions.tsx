import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../shell/language-provider.tsx';
import { Failure, Loading } from '../shell/states.tsx';
import { Section } from '../shell/section.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { institutionsQuery } from './queries.ts';

const columns = ['id', 'name', 'kind'].map((column) => `administration.institutions.${column}`);

/** Who takes part; their files say so, and change it. */
export function Institutions() {
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(institutionsQuery);
  return (
    <Section title="administration.institutions.title">
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <WideTable columns={columns}>
          {data.map(({ id, names, kind }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">
                <bdi>{id}</bdi>
              </Table.Th>
              <Table.Td>{names[language] ?? id}</Table.Td>
              <Table.Td>
                <FormattedMessage id={`administration.institution.${kind}`} />
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
    </Section>
  );
}
