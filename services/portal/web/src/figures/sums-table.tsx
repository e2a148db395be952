import { figureCounts } from '@jisr/portal-api';
import { Table } from '@mantine/core';
import { FormattedNumber } from 'react-intl';
import { CountsTable } from './counts-table.tsx';
import type { Sum } from './sums.ts';

interface Parts {
  readonly caption: string;
  readonly heading: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly sum: Sum }[];
}

/** Sums over months; a sum says how many months are kept back and so not in it. */
export function SumsTable({ caption, heading, rows }: Parts) {
  return (
    <CountsTable caption={caption} heading={heading} more={['figures.months-kept-back']} minWidth={1300}>
      {rows.map(({ key, name, sum }) => (
        <Table.Tr key={key}>
          <Table.Th scope="row">{name}</Table.Th>
          {figureCounts.map((count) => (
            <Table.Td key={count}>
              <FormattedNumber value={sum.counts[count]} />
            </Table.Td>
          ))}
          <Table.Td>
            <FormattedNumber value={sum.suppressed} />
          </Table.Td>
        </Table.Tr>
      ))}
    </CountsTable>
  );
}
