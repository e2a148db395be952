import type { Person } from '@jisr/portal-api';
import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import classes from './frame.module.css';
import { sessionQuery } from './session.ts';
import { signOut, useSignInAddress } from './sign-in.ts';

/** Who is signed in and the way out; the way in for everybody else, and until it is known. */
export function Account() {
  const { data: session } = useQuery(sessionQuery);
  const signIn = useSignInAddress();
  if (session?.person) return <SignedInAs person={session.person} />;
  return (
    <Button component="a" href={signIn} variant="subtle" className={classes.action}>
      <FormattedMessage id="shell.sign-in" />
    </Button>
  );
}

function SignedInAs({ person }: { readonly person: Person }) {
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <Group gap="xs">
      <Text size="sm">
        <bdi>{person.name}</bdi>
      </Text>
      <Button variant="subtle" className={classes.action} loading={leaving.isPending} onClick={() => leaving.mutate()}>
        <FormattedMessage id="shell.sign-out" />
      </Button>
    </Group>
  );
}
