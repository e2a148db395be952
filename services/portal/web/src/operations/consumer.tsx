import type { ConsumerView } from '@jisr/portal-api';
import { Button, Container, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedDate, FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Section } from '../shell/section.tsx';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { ActsTable } from './acts-table.tsx';
import { failuresQuery, hold } from './queries.ts';
import { useLiveConsumers } from './use-live-consumers.ts';

export const route = createLazyRoute('/operations/consumers/$service')({ component: OneConsumer });

const shortestReason = 3;

/** One consumer as it goes, to be held back and let go on, and what operators did to it. */
function OneConsumer() {
  const { service } = route.useParams();
  const { formatMessage } = useIntl();
  useTitle(formatMessage({ id: 'operations.consumer.title' }, { service }));
  const { data, error, refetch } = useLiveConsumers();
  const consumer = data?.consumers.find((one) => one.service === service);
  return (
    <Container size="lg">
      <Stack gap="lg">
        <Title order={1}>
          <FormattedMessage id="operations.consumer.title" values={{ service: <bdi>{service}</bdi> }} />
        </Title>
        <Link to="/operations">
          <FormattedMessage id="operations.failure.back" />
        </Link>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && !consumer && <Empty title={<FormattedMessage id="operations.consumer.unknown" />} />}
        {consumer && <Standing consumer={consumer} />}
        {consumer && consumer.state !== 'unreachable' && <Hold key={consumer.state} consumer={consumer} />}
        <ActsTable service={service} />
      </Stack>
    </Container>
  );
}

function Standing({ consumer: { service, state, lag, behindSeconds } }: { readonly consumer: ConsumerView }) {
  const { data } = useQuery(failuresQuery);
  const pause =
    state === 'paused' ? data?.acts.find((act) => act.service === service && act.act === 'paused') : undefined;
  return (
    <div role="status">
      <Text fw={600}>
        <FormattedMessage id={`operations.state.${state}`} />
      </Text>
      <Text>
        <FormattedMessage id="operations.consumers.lag" /> : <FormattedNumber value={lag} />
      </Text>
      <Text>
        <FormattedMessage id="operations.consumers.behind" /> :{' '}
        <FormattedMessage id="operations.seconds" values={{ seconds: behindSeconds }} />
      </Text>
      {pause && (
        <Text>
          <FormattedMessage
            id="operations.consumer.held"
            values={{
              person: <bdi>{pause.person}</bdi>,
              at: <FormattedDate value={pause.at} dateStyle="short" timeStyle="short" />,
              reason: <bdi>{pause.reason}</bdi>,
            }}
          />
        </Text>
      )}
    </div>
  );
}

/** Holding back asks for a reason, and so does letting go on. */
function Hold({ consumer: { service, state } }: { readonly consumer: ConsumerView }) {
  const { formatMessage } = useIntl();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const act = state === 'paused' ? 'resume' : 'pause';
  const holding = useMutation({
    mutationFn: () => hold(service, act, { reason }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
  return (
    <Section title={`operations.consumer.${act}`}>
      <Text>
        <FormattedMessage id={`operations.consumer.${act}-means`} />
      </Text>
      <TextInput
        size="lg"
        label={formatMessage({ id: 'operations.acts.reason' })}
        description={formatMessage({ id: 'operations.key.reason-help' })}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Group>
        <Button
          size="lg"
          {...(act === 'pause' && { color: 'red.9', variant: 'outline' })}
          disabled={reason.trim().length < shortestReason}
          loading={holding.isPending}
          onClick={() => holding.mutate()}
        >
          <FormattedMessage id={`operations.consumer.${act}-now`} />
        </Button>
      </Group>
      {holding.error && <Failure error={holding.error} />}
    </Section>
  );
}
