import type { FailedKeyView } from '@jisr/portal-api';
import { Button, Code, Group, Paper, Stack, Text } from '@mantine/core';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import classes from './operations.module.css';
import { discard } from './queries.ts';
import { ReasonedAct } from './reasoned-act.tsx';

interface Parts {
  readonly failed: FailedKeyView;
  readonly service: string;
  readonly retry: () => void;
}

/** A key and the record that all others of it wait for. Giving a record up asks for the reason first. */
export function FailedKey({ failed, service, retry }: Parts) {
  const { formatMessage } = useIntl();
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
            <ReasonedAct
              grave
              label={formatMessage({ id: 'operations.key.reason' })}
              action="operations.key.discard"
              act={(reason) => discard(service, { key: id, reason })}
            />
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
