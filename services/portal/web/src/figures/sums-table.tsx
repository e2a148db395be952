import { figureCounts } from '@jisr/portal-api';
import { Table } from '@mantine/core';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { Sum } from './sums.ts';

interface Parts {
  readonly caption: string;
  readonly heading: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly sum: Sum }[];
}

/** Sums over months; a sum says how many months are kept back and so not in it. */
export function SumsTable({ caption, heading, rows }: Parts) {
  return (
    <Table.ScrollContainer minWidth={1300} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped tabularNums>
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{heading}</Table.Th>
            {figureCounts.map((count) => (
              <Table.Th scope="col" key={count}>
                <FormattedMessage id={`figures.count.${count}`} />
              </Table.Th>
            ))}
            <Table.Th scope="col">
              <FormattedMessage id="figures.months-kept-back" />
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
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
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
