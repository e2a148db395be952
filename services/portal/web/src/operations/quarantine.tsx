import type { QuarantinedDocument, QuarantineLift } from '@jisr/portal-api';
import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../shell/section.tsx';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { lift, quarantineQuery } from './queries.ts';

const shortestReason = 3;

/** Documents that nobody may open. An operator opens one after all, with a reason that is kept with their account. */
export function Quarantine() {
  const { data, error, refetch } = useQuery(quarantineQuery);
  return (
    <Section title="operations.quarantine.title">
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.documents.length === 0 && <Empty title={<FormattedMessage id="operations.quarantine.none" />} />}
      {data?.documents.map((document) => (
        <Quarantined key={`${document.documentId} ${document.version}`} document={document} />
      ))}
      {data?.lifts.map((one) => (
        <Lifted key={`${one.documentId} ${one.version}`} lifted={one} />
      ))}
    </Section>
  );
}

function Quarantined({ document }: { readonly document: QuarantinedDocument }) {
  const { formatMessage } = useIntl();
  const queries = useQueryClient();
  const [given, setReason] = useState('');
  const lifting = useMutation({
    mutationFn: () => lift(document, given.trim()),
    onSuccess: () => queries.invalidateQueries({ queryKey: quarantineQuery.queryKey }),
  });
  const { documentId, version, caseId, institution, at, reason } = document;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm" align="start">
        <Text fw={600}>
          <FormattedMessage
            id={`operations.quarantine.${reason ?? 'unknown'}`}
            values={{ institution: <bdi>{institution}</bdi> }}
          />
        </Text>
        <Text>
          <FormattedDate value={at} dateStyle="short" timeStyle="medium" /> · <bdi>{`${documentId} v${version}`}</bdi> ·{' '}
          <bdi>{caseId}</bdi>
        </Text>
        <Group align="end">
          <TextInput
            size="lg"
            label={formatMessage(
              { id: 'operations.quarantine.reason' },
              { document: `${documentId.slice(0, 8)} v${version}` },
            )}
            description={formatMessage({ id: 'operations.key.reason-help' })}
            maxLength={500}
            value={given}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Button
            color="red.9"
            variant="outline"
            size="lg"
            disabled={given.trim().length < shortestReason}
            loading={lifting.isPending}
            onClick={() => lifting.mutate()}
          >
            <FormattedMessage id="operations.quarantine.lift" />
          </Button>
        </Group>
        {lifting.error && <Failure error={lifting.error} />}
      </Stack>
    </Paper>
  );
}

function Lifted({ lifted: { at, operator, documentId, version, reason } }: { readonly lifted: QuarantineLift }) {
  return (
    <Text>
      <FormattedDate value={at} dateStyle="short" timeStyle="medium" /> ·{' '}
      <FormattedMessage
        id="operations.quarantine.lifted"
        values={{
          operator: <bdi>{operator}</bdi>,
          document: <bdi>{`${documentId} v${version}`}</bdi>,
          reason: <bdi>{reason}</bdi>,
        }}
      />
    </Text>
  );
}
