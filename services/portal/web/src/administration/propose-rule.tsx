import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Failure } from '../shell/states.tsx';
import { Section } from '../shell/section.tsx';
import { check, propose, proposalsQuery } from './queries.ts';

const shortestReason = 3;

/** A next version of a rule: checked first if one likes, then proposed; somebody else decides. */
export function ProposeRule() {
  const { formatMessage } = useIntl();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const rule = objectIn(text);
  const checking = useMutation({ mutationFn: check });
  const proposing = useMutation({
    mutationFn: propose,
    onSuccess: () => {
      setText('');
      setReason('');
      return queries.invalidateQueries({ queryKey: proposalsQuery.queryKey });
    },
  });
  const ready = rule !== undefined && reason.trim().length >= shortestReason;
  const failure = proposing.error ?? checking.error;
  return (
    <Section title="administration.propose.title">
      <Textarea
        size="lg"
        dir="ltr"
        autosize
        minRows={6}
        label={formatMessage({ id: 'administration.propose.version' })}
        description={formatMessage({ id: 'administration.propose.help' })}
        error={text !== '' && rule === undefined && formatMessage({ id: 'administration.propose.unreadable' })}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <TextInput
        size="lg"
        label={formatMessage({ id: 'administration.propose.reason' })}
        maxLength={300}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Group>
        <Button size="lg" variant="outline" disabled={!ready} onClick={() => rule && checking.mutate({ rule, reason })}>
          <FormattedMessage id="administration.propose.check" />
        </Button>
        <Button
          size="lg"
          disabled={!ready}
          loading={proposing.isPending}
          onClick={() => rule && proposing.mutate({ rule, reason })}
        >
          <FormattedMessage id="administration.propose.submit" />
        </Button>
      </Group>
      {checking.isSuccess && (
        <Text role="status">
          <FormattedMessage id="administration.propose.sound" />
        </Text>
      )}
      {failure && <Failure error={failure} />}
    </Section>
  );
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
