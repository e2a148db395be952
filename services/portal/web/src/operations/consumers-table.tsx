import type { ConsumerView } from '@jisr/portal-api';
import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import classes from './operations.module.css';
import { Failure, Loading } from '../shell/states.tsx';
import { Section } from '../shell/section.tsx';
import { useLiveConsumers } from './use-live-consumers.ts';
import { WideTable } from '../shell/wide-table.tsx';

const columns = ['service', 'state', 'lag', 'behind', 'rate', 'retrying', 'dead', 'rejected'].map(
  (column) => `operations.consumers.${column}`,
);

/** Every service's consumer, as it goes. */
export function ConsumersTable() {
  const { data, error, refetch, live } = useLiveConsumers();
  return (
    <Section title="operations.consumers.title">
      <Text size="sm" role="status">
        <FormattedMessage id={live ? 'operations.consumers.live' : 'operations.consumers.not-live'} />
      </Text>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <WideTable columns={columns}>
          {data.consumers.map((consumer) => (
            <Row key={consumer.service} consumer={consumer} />
          ))}
        </WideTable>
      )}
    </Section>
  );
}

function Row({ consumer }: { readonly consumer: ConsumerView }) {
  const { service, state, troubles, lag, behindSeconds, perSecond, retrying, dead, rejected } = consumer;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link to="/operations/consumers/$service" params={{ service }} className={classes.link}>
          <bdi>{service}</bdi>
        </Link>
      </Table.Th>
      <Table.Td>
        <Text fw={state === 'up' ? 400 : 700} c={state === 'up' ? 'inherit' : 'error'}>
          <FormattedMessage id={`operations.state.${state}`} />
        </Text>
        {troubles.length > 0 && <bdi>{troubles.join(', ')}</bdi>}
      </Table.Td>
      <Table.Td>
        <FormattedNumber value={lag} />
      </Table.Td>
      <Table.Td>
        <FormattedMessage id="operations.seconds" values={{ seconds: behindSeconds }} />
      </Table.Td>
      <Table.Td>{perSecond !== undefined && <FormattedNumber value={perSecond} maximumFractionDigits={1} />}</Table.Td>
      <Table.Td>
        <FormattedNumber value={retrying} />
      </Table.Td>
      <Table.Td>
        <FormattedNumber value={dead} />
      </Table.Td>
      <Table.Td>
        <FormattedNumber value={rejected} />
      </Table.Td>
    </Table.Tr>
  );
}
