import type { RuleCheckView, RuleEffect } from '@jisr/portal-api';
import { Table, Text } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { WideTable } from '../../shell/wide-table.tsx';
import classes from '../parts/administration.module.css';

const columns = ['example', 'before', 'after'].map((column) => `administration.effects.${column}`);

/** What routing says of a sound version: the examples that it would change. */
export function Effects({ checked: { effects, tried } }: { readonly checked: RuleCheckView }) {
  return (
    <>
      <Text role="status">
        <FormattedMessage id="administration.propose.sound" />{' '}
        {effects.length === 0 && <FormattedMessage id={`administration.effects.${tried ? 'none' : 'no-examples'}`} />}
      </Text>
      {effects.length > 0 && (
        <WideTable columns={columns}>
          {effects.map((effect) => (
            <Row key={JSON.stringify(effect)} effect={effect} />
          ))}
        </WideTable>
      )}
    </>
  );
}

function Row({ effect }: { readonly effect: RuleEffect }) {
  const [before, after] = [effect.before, effect.after].map((side) => [side ?? '—'].flat().join(' · '));
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.cell}>
        {effect.what === 'due-day' ? (
          <FormattedMessage
            id="administration.effects.due-day"
            values={{ of: <bdi>{effect.of}</bdi>, from: <bdi>{effect.from}</bdi> }}
          />
        ) : (
          <FormattedMessage
            id="administration.effects.competence"
            values={{
              institution: <bdi>{effect.institution}</bdi>,
              place: <bdi>{effect.province ?? effect.region}</bdi>,
            }}
          />
        )}
      </Table.Th>
      <Table.Td className={classes.cell}>
        <bdi>{before}</bdi>
      </Table.Td>
      <Table.Td className={classes.cell}>
        <bdi>{after}</bdi>
      </Table.Td>
    </Table.Tr>
  );
}
