import { Code, NativeSelect, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Failure, Loading } from '../shell/states.tsx';
import { Section } from '../shell/section.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { rulesQuery } from './queries.ts';

const columns = ['rule', 'from', 'to', 'basis', 'content'].map((column) => `administration.rules.${column}`);

/** Every version of the rules of one kind, each with its legal basis. */
export function Rules() {
  const { formatMessage } = useIntl();
  const { data, error, refetch } = useQuery(rulesQuery);
  const [chosen, choose] = useState('deadlines');
  const kinds = [...new Set(data?.map(({ kind }) => kind))].sort();
  return (
    <Section title="administration.rules.title">
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <NativeSelect
            size="lg"
            label={formatMessage({ id: 'administration.rules.kind' })}
            data={kinds}
            value={chosen}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
          <WideTable columns={columns}>
            {data
              .filter(({ kind }) => kind === chosen)
              .map(({ kind, code, version, validFrom, validTo, legalBasis, content }) => (
                <Table.Tr key={`${kind} ${code} ${version}`}>
                  <Table.Th scope="row">
                    <bdi>{`${code}@${version}`}</bdi>
                  </Table.Th>
                  <Table.Td>
                    <bdi>{validFrom}</bdi>
                  </Table.Td>
                  <Table.Td>
                    {validTo === undefined ? <FormattedMessage id="administration.rules.open" /> : validTo}
                  </Table.Td>
                  <Table.Td lang="fr">
                    <bdi>{legalBasis}</bdi>
                  </Table.Td>
                  <Table.Td>
                    <Code dir="ltr">{JSON.stringify(content)}</Code>
                  </Table.Td>
                </Table.Tr>
              ))}
          </WideTable>
        </>
      )}
    </Section>
  );
}
