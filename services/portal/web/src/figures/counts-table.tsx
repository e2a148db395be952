import { figureCounts } from '@jisr/portal-api';
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

interface Parts {
  readonly caption: string;
  /** Of the first column. */
  readonly heading: string;
  /** Ids of the headings behind those of the counts. */
  readonly more: readonly string[];
  /** In pixels; below it the table is moved sideways in its own frame. */
  readonly minWidth: number;
  readonly children: ReactNode;
}

/** The head of a table of all that figures count; its rows are the caller's. */
export const CountsTable = ({ caption, heading, more, minWidth, children }: Parts) => (
  <Table.ScrollContainer minWidth={minWidth} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
    <Table striped tabularNums>
      <Table.Caption>{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{heading}</Table.Th>
          {[...figureCounts.map((count) => `figures.count.${count}`), ...more].map((id) => (
            <Table.Th scope="col" key={id}>
              <FormattedMessage id={id} />
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
