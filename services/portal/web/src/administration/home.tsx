import { Container, Stack, Text, Title } from '@mantine/core';
import { createLazyRoute } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Institutions } from './institutions.tsx';
import { Proposals } from './proposals.tsx';
import { ProposeRule } from './propose-rule.tsx';
import { Rules } from './rules.tsx';

export const route = createLazyRoute('/administration')({ component: Administration });

function Administration() {
  return (
    <Container size="lg">
      <Stack gap="xl">
        <Title order={1}>
          <FormattedMessage id="administration.title" />
        </Title>
        <Text>
          <FormattedMessage id="administration.scopes" />
        </Text>
        <Proposals />
        <ProposeRule />
        <Rules />
        <Institutions />
      </Stack>
    </Container>
  );
}
