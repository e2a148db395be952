import type { FailedKeyView } from '@jisr/portal-api';
import { Button, Code, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { Failure } from '../shell/states.tsx';
import classes from './operations.module.css';
import { discard, failuresQuery } from './queries.ts';

interface Parts {
  readonly failed: FailedKeyView;
  readonly service: string;
  readonly retry: () => void;
}

const shortestReason = 3;

/** A key and the record that all others of it wait for. Giving a record up asks for the reason first. */
export function FailedKey({ failed, service, retry }: Parts) {
  const { id, status, attempts, nextAttemptAt, waiting, record } = failed;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm" align="start">
        <Text fw={600}>
          <FormattedMessage id={`operations.key.${status}`} values={{ attempts, waiting }} />
        </Text>
        {status === 'retrying' && (
          <Text>
            <FormattedMessage
              id="operations.key.next"
              values={{ at: <FormattedDate value={nextAttemptAt} dateStyle="short" timeStyle="medium" /> }}
            />
          </Text>
        )}
        {record && (
          <Code block dir="ltr" tabIndex={0} className={classes.record}>
            {JSON.stringify(record, null, 2)}
          </Code>
        )}
        {status === 'dead' && (
          <Group align="end">
            <Button variant="outline" size="lg" onClick={retry}>
              <FormattedMessage id="operations.key.retry" />
            </Button>
            <Discard service={service} keyId={id} />
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function Discard({ service, keyId }: { readonly service: string; readonly keyId: string }) {
  const { formatMessage } = useIntl();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const given = useMutation({
    mutationFn: () => discard(service, { key: keyId, reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: failuresQuery.queryKey }),
  });
  return (
    <>
      <TextInput
        size="lg"
        label={formatMessage({ id: 'operations.key.reason' })}
        description={formatMessage({ id: 'operations.key.reason-help' })}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button
        color="red.9"
        variant="outline"
        size="lg"
        disabled={reason.trim().length < shortestReason}
        loading={given.isPending}
        onClick={() => given.mutate()}
      >
        <FormattedMessage id="operations.key.discard" />
      </Button>
      {given.error && <Failure error={given.error} />}
    </>
  );
}
