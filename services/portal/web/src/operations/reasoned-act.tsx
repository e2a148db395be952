import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Failure } from '../shell/states.tsx';

const shortestReason = 3;

interface ReasonedActProps {
  /** What the reason is asked for. */
  readonly label: string;
  /** Name of the button's text. */
  readonly action: string;
  /** Gives something up or holds it back. */
  readonly grave?: boolean;
  act(reason: string): Promise<unknown>;
}

/** An act of an operator that is not done without a reason, which is kept with their account. */
export function ReasonedAct({ label, action, grave = false, act }: ReasonedActProps) {
  const { formatMessage } = useIntl();
  const queries = useQueryClient();
  const [written, setReason] = useState('');
  const reason = written.trim();
  const acting = useMutation({
    mutationFn: () => act(reason),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
  return (
    <>
      <TextInput
        size="lg"
        label={label}
        description={formatMessage({ id: 'operations.key.reason-help' })}
        maxLength={500}
        value={written}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button
        size="lg"
        {...(grave && { color: 'red.9', variant: 'outline' })}
        disabled={reason.length < shortestReason}
        loading={acting.isPending}
        onClick={() => acting.mutate()}
      >
        <FormattedMessage id={action} />
      </Button>
      {acting.error && <Failure error={acting.error} />}
    </>
  );
}
