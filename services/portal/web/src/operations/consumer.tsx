import type { ConsumerView } from '@jisr/portal-api';
import { Container, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Section } from '../shell/section.tsx';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { ActsTable } from './acts-table.tsx';
import { failuresQuery, hold } from './queries.ts';
import { ReasonedAct } from './reasoned-act.tsx';
import { useLiveConsumers } from './use-live-consumers.ts';

export const route = createLazyRoute('/operations/consumers/$service')({ component: OneConsumer });

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
        {consumer && consumer.state !== 'unreachable' && <Hold key={actOn(consumer)} consumer={consumer} />}
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
    <div>
      <Text fw={600} role="status">
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

const actOn = ({ state }: ConsumerView) => (state === 'paused' ? 'resume' : 'pause');

/** Holding back asks for a reason, and so does letting go on. */
function Hold({ consumer }: { readonly consumer: ConsumerView }) {
  const { service } = consumer;
  const { formatMessage } = useIntl();
  const act = actOn(consumer);
  return (
    <Section title={`operations.consumer.${act}`}>
      <Text>
        <FormattedMessage id={`operations.consumer.${act}-means`} />
      </Text>
      <Group align="end">
        <ReasonedAct
          grave={act === 'pause'}
          label={formatMessage({ id: 'operations.acts.reason' })}
          action={`operations.consumer.${act}-now`}
          act={(reason) => hold(service, act, { reason })}
        />
      </Group>
    </Section>
  );
}
