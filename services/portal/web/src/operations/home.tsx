import { Container, Stack, Title } from '@mantine/core';
import { createLazyRoute } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { ActsTable } from './acts-table.tsx';
import { ConsumersTable } from './consumers-table.tsx';
import { FailuresTable } from './failures-table.tsx';
import { Quarantine } from './quarantine.tsx';

export const route = createLazyRoute('/operations')({ component: Operations });

function Operations() {
  return (
    <Container size="lg">
      <Stack gap="xl">
        <Title order={1}>
          <FormattedMessage id="operations.title" />
        </Title>
        <ConsumersTable />
        <FailuresTable />
        <ActsTable />
        <Quarantine />
      </Stack>
    </Container>
  );
}
