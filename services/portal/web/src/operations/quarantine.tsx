import type { QuarantinedDocument, QuarantineLift } from '@jisr/portal-api';
import { Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../shell/section.tsx';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { lift, quarantineQuery } from './queries.ts';
import { ReasonedAct } from './reasoned-act.tsx';

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
          <ReasonedAct
            grave
            label={formatMessage(
              { id: 'operations.quarantine.reason' },
              { document: `${documentId.slice(0, 8)} v${version}` },
            )}
            action="operations.quarantine.lift"
            act={(given) => lift(document, given)}
          />
        </Group>
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
