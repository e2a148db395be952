import { Container, Stack, Title } from '@mantine/core';
import { FormattedMessage } from 'react-intl';

/** Where everybody arrives: what can be complained of here, what can't, and where to go on. */
export function Start() {
  return (
    <Container size="sm" className="citizen">
      <Stack>
        <Title order={1}>
          <FormattedMessage id="citizen.start.title" />
        </Title>
      </Stack>
    </Container>
  );
}
