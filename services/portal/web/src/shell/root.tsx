import { createRootRoute } from '@tanstack/react-router';
import { Container, Title } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Frame } from './frame.tsx';
import { Failure } from './states.tsx';

/** Around all areas; each area hangs its own routes below it, so that citizens load none of the others' code. */
export const root = createRootRoute({
  component: Frame,
  notFoundComponent: () => (
    <Container size="sm">
      <Title order={1}>
        <FormattedMessage id="shell.no-page" />
      </Title>
    </Container>
  ),
  errorComponent: ({ error, reset }) => (
    <Container size="sm">
      <Failure error={error} retry={reset} />
    </Container>
  ),
});
