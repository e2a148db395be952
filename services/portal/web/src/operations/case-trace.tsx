import type { CaseTraceView, TracedConsumer } from '@jisr/portal-api';
import { Button, Container, Group, Stack, Table, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../shell/section.tsx';
import { Failure, Loading } from '../shell/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { WideTable } from '../shell/wide-table.tsx';
import { caseTraceQuery } from './queries.ts';

export const route = createLazyRoute('/operations/cases')({ component: CaseTrace });

const eventColumns = ['at', 'event', 'sequence'].map((column) => `operations.trace.${column}`);
const serviceColumns = ['service', 'partition', 'position', 'state'].map((column) => `operations.trace.${column}`);

/** One case: what happened, in order, and how far each service is with it. */
function CaseTrace() {
  const { number = '' } = route.useSearch();
  const { formatMessage } = useIntl();
  useTitle(formatMessage({ id: 'operations.trace.title' }));
  const navigate = useNavigate();
  const { data, error, refetch, isLoading } = useQuery({ ...caseTraceQuery(number), enabled: number !== '' });
  return (
    <Container size="lg">
      <Stack gap="lg">
        <Title order={1}>
          <FormattedMessage id="operations.trace.title" />
        </Title>
        <Link to="/operations">
          <FormattedMessage id="operations.failure.back" />
        </Link>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const asked = new FormData(event.currentTarget).get('number');
            void navigate({ to: '/operations/cases', search: { number: String(asked).trim() } });
          }}
        >
          <Group align="end">
            <TextInput
              size="lg"
              dir="ltr"
              name="number"
              label={formatMessage({ id: 'operations.trace.number' })}
              defaultValue={number}
            />
            <Button size="lg" type="submit">
              <FormattedMessage id="operations.trace.find" />
            </Button>
          </Group>
        </form>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {isLoading && <Loading />}
        {data && <Traced trace={data} />}
      </Stack>
    </Container>
  );
}

function Traced({ trace: { events, consumers } }: { readonly trace: CaseTraceView }) {
  return (
    <>
      <Section title="operations.trace.services">
        <WideTable columns={serviceColumns}>
          {consumers.map((consumer) => (
            <Consumer key={consumer.service} consumer={consumer} />
          ))}
        </WideTable>
      </Section>
      <Section title="operations.trace.events">
        <WideTable columns={eventColumns}>
          {events.map(({ id, type, time, source, sequence }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <FormattedDate value={time} dateStyle="short" timeStyle="medium" />
              </Table.Td>
              <Table.Th scope="row">
                <FormattedMessage id={`labels.event.${type.replaceAll(/^ma\.jisr\.|\.v\d+$/g, '')}`} />
              </Table.Th>
              <Table.Td>
                <bdi>{`${source} ${sequence}`}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      </Section>
    </>
  );
}

function Consumer({ consumer: { service, standing } }: { readonly consumer: TracedConsumer }) {
  const parked = standing?.parked;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <bdi>{service}</bdi>
      </Table.Th>
      <Table.Td>{standing?.partition}</Table.Td>
      <Table.Td>{standing?.position ?? '—'}</Table.Td>
      <Table.Td>
        {!standing && <FormattedMessage id="operations.state.unreachable" />}
        {standing && !parked && <FormattedMessage id="operations.trace.nothing-waits" />}
        {parked && (
          <Link to="/operations/failures/$service/$fingerprint" params={{ service, fingerprint: parked.fingerprint }}>
            <FormattedMessage id={`operations.key.${parked.status}`} values={{ ...parked }} />
          </Link>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
