import { Container, Stack, Title } from '@mantine/core';
import { createLazyRoute } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useTitle } from '../shell/use-title.ts';
import { ActsTable } from './acts-table.tsx';
import { ConsumersTable } from './consumers-table.tsx';
import { FailuresTable } from './failures-table.tsx';

export const route = createLazyRoute('/operations')({ component: Operations });

function Operations() {
  const { formatMessage } = useIntl();
  useTitle(formatMessage({ id: 'operations.title' }));
  return (
    <Container size="lg">
      <Stack gap="xl">
        <Title order={1}>
          <FormattedMessage id="operations.title" />
        </Title>
        <ConsumersTable />
        <FailuresTable />
        <ActsTable />
      </Stack>
    </Container>
  );
}
