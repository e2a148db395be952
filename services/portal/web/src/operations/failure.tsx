import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useTitle } from '../shell/use-title.ts';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { FailedKey } from './failed-key.tsx';
import { failedKeysQuery, failuresQuery, retry } from './queries.ts';

export const route = createLazyRoute('/operations/failures/$service/$fingerprint')({ component: FailureOfOneCause });

/** Failures of one cause: their records, to be tried again together or one by one, or given up. */
function FailureOfOneCause() {
  const { service, fingerprint } = route.useParams();
  const { formatMessage } = useIntl();
  useTitle(formatMessage({ id: 'operations.failure.title' }, { service }));
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(failedKeysQuery(service, fingerprint));
  const again = useMutation({
    mutationFn: (key?: string) => retry(service, { fingerprint, ...(key !== undefined && { key }) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: failuresQuery.queryKey }),
  });
  const dead = data?.filter(({ status }) => status === 'dead').length ?? 0;
  return (
    <Container size="lg">
      <Stack>
        <Title order={1}>
          <FormattedMessage id="operations.failure.title" values={{ service: <bdi>{service}</bdi> }} />
        </Title>
        <Link to="/operations">
          <FormattedMessage id="operations.failure.back" />
        </Link>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {again.error && <Failure error={again.error} />}
        {again.data && (
          <Text role="status">
            <FormattedMessage id="operations.failure.retried" values={{ keys: again.data.retried }} />
          </Text>
        )}
        {!data && !error && <Loading />}
        {data?.length === 0 && <Empty title={<FormattedMessage id="operations.failure.none" />} />}
        {dead > 0 && (
          <Button size="lg" loading={again.isPending} onClick={() => again.mutate(undefined)}>
            <FormattedMessage id="operations.failure.retry-all" values={{ keys: dead }} />
          </Button>
        )}
        {data?.map((key) => (
          <FailedKey key={key.id} failed={key} service={service} retry={() => again.mutate(key.id)} />
        ))}
      </Stack>
    </Container>
  );
}
