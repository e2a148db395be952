import type { ProposalView, RuleView } from '@jisr/portal-api';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { sessionQuery } from '../shell/session.ts';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { AdministrationPage } from './parts/administration-page.tsx';
import classes from './parts/administration.module.css';
import { Refusal } from './parts/refusal.tsx';
import { useFieldWords } from './parts/use-field-words.ts';
import { decide, proposalsQuery, rulesQuery } from './queries.ts';
import { ChangesTable } from './rules/changes-table.tsx';

export const route = createLazyRoute('/administration')({ component: ProposalsPage });

/** What was proposed, newest first, with what it changes, and what was decided on it. */
function ProposalsPage() {
  const { formatMessage } = useIntl();
  const { data, error, refetch } = useQuery(proposalsQuery);
  const rules = useQuery(rulesQuery);
  return (
    <AdministrationPage title={formatMessage({ id: 'administration.proposals.title' })}>
      <Text>
        <FormattedMessage id="administration.proposals.intro" />
      </Text>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <Empty title={<FormattedMessage id="administration.proposals.none" />} />}
      {data?.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} rules={rules.data ?? []} />
      ))}
    </AdministrationPage>
  );
}

interface Parts {
  readonly proposal: ProposalView;
  readonly rules: readonly RuleView[];
}

function Proposal({ proposal, rules }: Parts) {
  const { rule, reason, proposedBy, proposedAt, status, decidedBy } = proposal;
  const words = useFieldWords();
  const before = rules.find(
    ({ kind, code, version }) => kind === rule.kind && code === rule.code && version === rule.version - 1,
  );
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="sm" align="stretch">
        <Text fw={600} component="h2">
          {words.kind(rule.kind)} : <bdi>{`${rule.code}@${rule.version}`}</bdi>
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
        <Text>
          <FormattedMessage id="administration.proposal.reason" values={{ reason: <bdi>{reason}</bdi> }} />
        </Text>
        <details open={status === 'proposed'}>
          <summary className={classes.summary}>
            <FormattedMessage id="administration.changes.title" />
          </summary>
          <ChangesTable before={before} after={rule} />
        </details>
        <Deciding proposal={proposal} />
      </Stack>
    </Paper>
  );
}

function Deciding({ proposal: { id, proposedBy, status } }: { readonly proposal: ProposalView }) {
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const deciding = useMutation({
    mutationFn: (decision: 'approve' | 'refuse') => decide(id, decision),
    onSettled: () => queries.invalidateQueries({ queryKey: ['administration'] }),
  });
  const own = session?.person?.id === proposedBy;
  return (
    <>
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
      {deciding.error && <Refusal error={deciding.error} />}
    </>
  );
}
