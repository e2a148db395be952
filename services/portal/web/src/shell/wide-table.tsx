import { Table } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import { FormattedMessage } from 'react-intl';

/** A table that scrolls within itself on a narrow screen; `columns` are the ids of its headings. */
export function WideTable({ columns, children }: PropsWithChildren<{ readonly columns: readonly string[] }>) {
  return (
    <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped tabularNums>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th scope="col" key={column}>
                <FormattedMessage id={column} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
