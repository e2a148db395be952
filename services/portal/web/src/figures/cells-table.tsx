import { figureCounts, type FigureCell } from '@jisr/portal-api';
import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { CountsTable } from './counts-table.tsx';

interface Parts {
  readonly caption: string;
  /** Of the first column. */
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly cell: FigureCell }[];
}

/** Cells with all that they count. A row leads to the masked cases behind it; what is kept back says so. */
export function CellsTable({ caption, heading, rows }: Parts) {
  const { formatMessage } = useIntl();
  return (
    <CountsTable
      caption={caption}
      heading={heading}
      more={['figures.headline.median', 'figures.headline.p90']}
      minWidth={1400}
    >
      {rows.map(({ name, cell }) => (
        <Table.Tr key={`${cell.region ?? cell.operation ?? ''}|${cell.period}|${cell.category}`}>
          <Table.Th scope="row">
            {cell.suppressed ? (
              name
            ) : (
              <Link to="/figures/cases" search={cellOf(cell)}>
                {name}
              </Link>
            )}
          </Table.Th>
          {cell.suppressed ? (
            <Table.Td colSpan={figureCounts.length + 2}>{formatMessage({ id: 'figures.suppressed' })}</Table.Td>
          ) : (
            <>
              {figureCounts.map((count) => (
                <Table.Td key={count}>
                  <FormattedNumber value={cell[count] ?? 0} />
                </Table.Td>
              ))}
              <Days value={cell.replyDays?.median} />
              <Days value={cell.replyDays?.p90} />
            </>
          )}
        </Table.Tr>
      ))}
    </CountsTable>
  );
}

const Days = ({ value }: { readonly value: number | undefined }) => (
  <Table.Td>
    {value === undefined ? <FormattedMessage id="figures.nothing" /> : <FormattedNumber value={value} />}
  </Table.Td>
);

const cellOf = ({ scope, region, operation, period, category }: FigureCell) => ({
  scope,
  period,
  category,
  ...(region !== undefined && { region }),
  ...(operation !== undefined && { operation }),
});
