import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { createRoute } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import classes from './frame.module.css';
import { root } from './root.tsx';
import { signInFailed, useSignInAddress } from './sign-in.ts';

/** `/sign-in-failed?reason=` `issuer-away`: nobody can sign in now; `refused`: this sign-in was not taken. */
export const signInFailedRoute = createRoute({
  getParentRoute: () => root,
  path: signInFailed,
  validateSearch: ({ reason }): { readonly reason: 'issuer-away' | 'refused' } => ({
    reason: reason === 'issuer-away' ? reason : 'refused',
  }),
  component: SignInFailed,
});

function SignInFailed() {
  const { reason } = signInFailedRoute.useSearch();
  const again = useSignInAddress();
  return (
    <Container size="sm">
      <Stack align="start">
        <Title order={1}>
          <FormattedMessage id="shell.sign-in-failed.title" />
        </Title>
        <Text>
          <FormattedMessage id={`shell.sign-in-failed.${reason}`} />
        </Text>
        <Button component="a" href={again} className={classes.action}>
          <FormattedMessage id="shell.failure.retry" />
        </Button>
      </Stack>
    </Container>
  );
}
