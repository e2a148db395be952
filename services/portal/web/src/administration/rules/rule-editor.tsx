import type { RuleSchema, RuleView } from '@jisr/portal-api';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../../shell/section.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useFieldWords } from '../parts/use-field-words.ts';
import { check, propose } from '../queries.ts';
import { ChangesTable } from './changes-table.tsx';
import { Effects } from './effects.tsx';
import { SchemaField } from './schema-field.tsx';

const shortestReason = 3;

interface Parts {
  readonly schema: RuleSchema;
  /** The newest version; none of a rule that is new. */
  readonly before?: RuleView;
  readonly first: RuleView;
}

/** The next version of a rule: written field by field, compared with the one before, tried on examples, proposed with a reason. */
export function RuleEditor({ schema, before, first }: Parts) {
  const { formatMessage } = useIntl();
  const words = useFieldWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [rule, setRule] = useState(first);
  const [reason, setReason] = useState('');
  const checking = useMutation({ mutationFn: check });
  const proposing = useMutation({
    mutationFn: propose,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['administration'] });
      await navigate({ to: '/administration' });
    },
  });
  const change = (part: Partial<RuleView>) => {
    checking.reset();
    proposing.reset();
    setRule({ ...rule, ...part });
  };
  const ready = reason.trim().length >= shortestReason;
  const failure = proposing.error ?? checking.error;
  return (
    <>
      <Section title="administration.propose.title">
        <Text>
          <FormattedMessage id="administration.propose.help" />
        </Text>
        {!before && (
          <TextInput
            size="md"
            dir="ltr"
            label={words.field('code')}
            value={rule.code}
            onChange={({ currentTarget }) => change({ code: currentTarget.value })}
          />
        )}
        <TextInput
          size="md"
          type="date"
          label={words.field('validFrom')}
          value={rule.validFrom}
          onChange={({ currentTarget }) => change({ validFrom: currentTarget.value })}
        />
        <TextInput
          size="md"
          lang="fr"
          dir="auto"
          label={words.field('legalBasis')}
          maxLength={300}
          value={rule.legalBasis}
          onChange={({ currentTarget }) => change({ legalBasis: currentTarget.value })}
        />
        <SchemaField name="" schema={schema} value={rule.content} onChange={(content) => change({ content })} />
      </Section>
      <Section title="administration.changes.title">
        <ChangesTable before={before} after={rule} />
      </Section>
      <Section title="administration.propose.decide">
        <TextInput
          size="md"
          label={formatMessage({ id: 'administration.propose.reason' })}
          maxLength={300}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group>
          <Button
            size="lg"
            variant="outline"
            loading={checking.isPending}
            onClick={() => checking.mutate({ rule, reason: ready ? reason : '———' })}
          >
            <FormattedMessage id="administration.propose.check" />
          </Button>
          <Button
            size="lg"
            disabled={!ready}
            loading={proposing.isPending}
            onClick={() => proposing.mutate({ rule, reason })}
          >
            <FormattedMessage id="administration.propose.submit" />
          </Button>
        </Group>
        {checking.data && <Effects checked={checking.data} />}
        {failure && <Refusal error={failure} />}
      </Section>
    </>
  );
}
