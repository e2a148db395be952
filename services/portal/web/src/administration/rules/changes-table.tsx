import type { RuleView } from '@jisr/portal-api';
import { Table, Text } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { WideTable } from '../../shell/wide-table.tsx';
import classes from '../parts/administration.module.css';
import { useFieldWords, type FieldWords } from '../parts/use-field-words.ts';
import { changesBetween, type Scalar } from './changes.ts';

const columns = ['field', 'before', 'after'].map((column) => `administration.changes.${column}`);

type Compared = Pick<RuleView, 'validFrom' | 'validTo' | 'legalBasis' | 'content'>;

/** What differs from the version before, field by field; everything, of a rule that has none. */
export function ChangesTable({ before, after }: { readonly before?: Compared | undefined; readonly after: Compared }) {
  const words = useFieldWords();
  const changes = [
    ...changesBetween(before && aroundContent(before), aroundContent(after)),
    ...changesBetween(before?.content, after.content),
  ];
  if (changes.length === 0)
    return (
      <Text>
        <FormattedMessage id="administration.changes.none" />
      </Text>
    );
  return (
    <WideTable columns={columns}>
      {changes.map(({ path, before: gone, after: come }) => (
        <Table.Tr key={words.path(path)}>
          <Table.Th scope="row" className={classes.cell}>
            <bdi>{words.path(path)}</bdi>
          </Table.Th>
          <Table.Td className={classes.cell}>
            <del className={classes.before}>
              <bdi>{listed(gone, words)}</bdi>
            </del>
          </Table.Td>
          <Table.Td className={classes.cell}>
            <ins>
              <bdi>{listed(come, words)}</bdi>
            </ins>
          </Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

/** The end of the version before is set by the version after it. */
const aroundContent = ({ validFrom, legalBasis }: Compared) => ({ validFrom, legalBasis });
const listed = (values: readonly Scalar[], words: FieldWords) => values.map((value) => words.value(value)).join(', ');
