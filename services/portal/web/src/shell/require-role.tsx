import type { Role } from '@jisr/portal-api';
import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type PropsWithChildren } from 'react';
import { FormattedMessage } from 'react-intl';
import type { SignedInArea } from './areas.ts';
import classes from './frame.module.css';
import { useLanguage } from './language-provider.tsx';
import { hasRole, sessionQuery } from './session.ts';
import { useSignInAddress } from './sign-in.ts';
import { Failure, Loading } from './states.tsx';

/** Shows what is inside to people of these roles; sends nobody to sign in and back, tells others that it is not for them. */
export function RequireRole({ roles, children }: PropsWithChildren<{ readonly roles: readonly Role[] }>) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const signIn = useSignInAddress();
  const away = session !== undefined && !session.person;
  useEffect(() => {
    if (away) location.replace(signIn);
  }, [away, signIn]);

  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!session || away) return <Loading />;
  if (hasRole(session, roles)) return children;
  return (
    <Container size="sm">
      <Stack align="start">
        <Title order={1}>
          <FormattedMessage id="shell.failure.forbidden" />
        </Title>
        <Text>
          <FormattedMessage id="shell.forbidden.what-to-do" />
        </Text>
        <Button component="a" href="/" variant="outline" className={classes.action}>
          <FormattedMessage id="shell.to-start" />
        </Button>
      </Stack>
    </Container>
  );
}

/** An area's pages: for its roles, once its texts and styles are there. */
export function AreaGate({ area, roles, children }: PropsWithChildren<SignedInArea>) {
  const { need } = useLanguage();
  const [ready, setReady] = useState<string>();
  useEffect(() => {
    let stale = false;
    void Promise.all([need(area), import('./area-styles.ts')]).then(() => stale || setReady(area));
    return () => void (stale = true);
  }, [area, need]);

  return <RequireRole roles={roles}>{ready === area ? children : <Loading />}</RequireRole>;
}
