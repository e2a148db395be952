import type { ProposalView } from '@jisr/portal-api';
import { Button, Code, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { sessionQuery } from '../shell/session.ts';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { Section } from '../shell/section.tsx';
import { decide, proposalsQuery } from './queries.ts';

/** What was proposed, newest first, and what was decided on it. */
export function Proposals() {
  const { data, error, refetch } = useQuery(proposalsQuery);
  return (
    <Section title="administration.proposals.title">
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <Empty title={<FormattedMessage id="administration.proposals.none" />} />}
      {data?.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
    </Section>
  );
}

function Proposal({ proposal }: { readonly proposal: ProposalView }) {
  const { id, rule, reason, proposedBy, proposedAt, status, decidedBy } = proposal;
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const deciding = useMutation({
    mutationFn: (decision: 'approve' | 'refuse') => decide(id, decision),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['administration'] }),
  });
  const own = session?.person?.id === proposedBy;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm" align="start">
        <Text fw={600}>
          <bdi>{`${rule.kind} ${rule.code}@${rule.version}`}</bdi>
        </Text>
        <Text>
          <FormattedMessage
            id={`administration.proposal.${status}`}
            values={{
              person: <bdi>{proposedBy}</bdi>,
              other: <bdi>{decidedBy ?? ''}</bdi>,
              at: <FormattedDate value={proposedAt} dateStyle="short" timeStyle="short" />,
            }}
          />
        </Text>
        <Text>{reason}</Text>
        <Code block dir="ltr" tabIndex={0}>
          {JSON.stringify(rule, null, 2)}
        </Code>
        {(status === 'proposed' || status === 'publishing') && (
          <Group>
            {own ? (
              <Text>
                <FormattedMessage id="administration.proposal.own" />
              </Text>
            ) : (
              <Button size="lg" loading={deciding.isPending} onClick={() => deciding.mutate('approve')}>
                <FormattedMessage id="administration.proposal.approve" />
              </Button>
            )}
            {status === 'proposed' && (
              <Button size="lg" variant="outline" onClick={() => deciding.mutate('refuse')}>
                <FormattedMessage id={own ? 'administration.proposal.take-back' : 'administration.proposal.refuse'} />
              </Button>
            )}
          </Group>
        )}
        {deciding.error && <Failure error={deciding.error} />}
      </Stack>
    </Paper>
  );
}
