import { Alert, Button, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem, Unreachable } from './api.ts';

/** While something is fetched. */
export function Loading() {
  const { formatMessage } = useIntl();
  return (
    <Stack align="center" role="status" py="xl">
      <Loader aria-hidden />
      <Text>{formatMessage({ id: 'shell.loading' })}</Text>
    </Stack>
  );
}

/** Where there is nothing to show: says why, and what to do. */
export function Empty({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <Stack align="center" py="xl" gap="xs">
      <Text fw={600}>{title}</Text>
      {children}
    </Stack>
  );
}

/** What happened, what is kept, what to do; never a number alone. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: (() => void) | undefined }) {
  const { formatMessage } = useIntl();
  return (
    <Alert color="red" variant="outline" role="alert" title={formatMessage({ id: titleOf(error) })}>
      <Stack gap="sm" align="start">
        {error instanceof ApiProblem ? (
          <>
            <Text>{error.problem.title}</Text>
            {error.problem.errors?.map(({ pointer, reason }) => (
              <Text key={`${pointer} ${reason}`}>{reason}</Text>
            ))}
          </>
        ) : (
          <Text>
            <FormattedMessage id="shell.failure.nothing-lost" />
          </Text>
        )}
        {retry && (
          <Button variant="outline" onClick={retry}>
            <FormattedMessage id="shell.failure.retry" />
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

const titleOf = (error: unknown): string => {
  if (error instanceof Unreachable) return 'shell.failure.offline';
  if (!(error instanceof ApiProblem)) return 'shell.failure.title';
  const { status } = error.problem;
  if (status === 401) return 'shell.failure.signed-out';
  if (status === 403) return 'shell.failure.forbidden';
  return status === 404 ? 'shell.failure.not-found' : 'shell.failure.title';
};
