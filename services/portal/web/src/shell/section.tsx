import { Stack, Title } from '@mantine/core';
import { useId, type PropsWithChildren } from 'react';
import { FormattedMessage } from 'react-intl';

/** A part of a page under its own heading. */
export function Section({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  const id = useId();
  return (
    <Stack component="section" aria-labelledby={id} gap="sm">
      <Title order={2} size="h3" id={id}>
        <FormattedMessage id={title} />
      </Title>
      {children}
    </Stack>
  );
}
