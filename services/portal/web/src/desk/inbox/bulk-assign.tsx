import type { CaseSummary } from '@jisr/portal-api';
import { Alert, Button, Group, List, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';
import { Assigning, type Outcome } from './assigning.ts';

/** A reason of the list for whoever puts back what they assigned. */
const back = 'other';

const casesOf = (outcomes: readonly Outcome[]) =>
  outcomes.filter(({ status }) => status === 'done').map(({ summary }) => summary);

/** Those of some cases with which something was not done yet. */
const without = (cases: readonly CaseSummary[], outcomes: readonly Outcome[]) => {
  const done = new Set(casesOf(outcomes).map(({ id }) => id));
  return cases.filter(({ id }) => !done.has(id));
};

type Keep = (change: (before: readonly Outcome[]) => readonly Outcome[]) => void;

/** What is answered of one case is told before the next is asked for. */
async function oneByOne(cases: readonly CaseSummary[], ask: (one: CaseSummary) => Promise<Outcome>, keep: Keep) {
  for (const one of cases) {
    const outcome = await ask(one);
    keep((before) => [...before.filter(({ summary }) => summary.id !== one.id), outcome]);
  }
}

interface BulkAssignProps {
  readonly cases: readonly CaseSummary[];
  readonly onDone: () => void;
}

/** Gives several cases to one entity: one request a case, and a result of each. It can be undone right after. */
export function BulkAssign({ cases, onDone }: BulkAssignProps) {
  const words = useWords();
  const queries = useQueryClient();
  const [entity, setEntity] = useState('');
  const [reason, setReason] = useState('');
  const [assigning] = useState(() => new Assigning());
  const [given, setGiven] = useState<readonly Outcome[]>([]);
  const [undone, setUndone] = useState<readonly Outcome[]>([]);
  const left = without(cases, given);
  const undoable = without(casesOf(given), undone);
  const giving = useMutation({
    mutationFn: () => oneByOne(left, (one) => assigning.give(one, { entity, reason }), setGiven),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'inbox'] }),
  });
  const undoing = useMutation({
    mutationFn: () =>
      oneByOne(undoable, (one) => assigning.give(one, { entity: one.entity ?? '', reason: back }), setUndone),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'inbox'] }),
  });
  const isBusy = giving.isPending || undoing.isPending;
  const told = [...given.filter(({ summary }) => !undone.some((later) => later.summary.id === summary.id)), ...undone];

  return (
    <Alert variant="outline" title={words.text('assign.title', { count: cases.length })}>
      <form
        className={classes.filters}
        onSubmit={(event) => {
          event.preventDefault();
          giving.mutate();
        }}
      >
        <Choice
          label={words.text('field.entity')}
          value={entity}
          choices={words.entitiesOf('offices')}
          onChange={setEntity}
        />
        <Choice
          label={words.text('field.reason')}
          value={reason}
          choices={words
            .codesOf('reassignment-reasons')
            .map((code) => [code, words.code('reassignment-reasons', code)])}
          onChange={setReason}
        />
        {undone.length === 0 && (left.length > 0 || giving.isPending) && (
          <Button type="submit" size="md" loading={giving.isPending} className={classes.tall}>
            {words.text('assign.go')}
          </Button>
        )}
      </form>
      {isBusy && <Text role="status">{words.text('assign.progress', { done: told.length, all: cases.length })}</Text>}
      <div role="status">
        <List>
          {told.map((outcome) => (
            <List.Item key={outcome.summary.id}>
              <OutcomeLine outcome={outcome} />
            </List.Item>
          ))}
        </List>
      </div>
      <Group mt="sm">
        {(undoable.length > 0 || undoing.isPending) && (
          <Button
            variant="default"
            size="md"
            loading={undoing.isPending}
            disabled={giving.isPending}
            className={classes.tall}
            onClick={() => undoing.mutate()}
          >
            {words.text('assign.undo')}
          </Button>
        )}
        <Button variant="default" size="md" disabled={isBusy} className={classes.tall} onClick={onDone}>
          {words.text('close')}
        </Button>
      </Group>
    </Alert>
  );
}

function OutcomeLine({ outcome: { summary, to, status, against } }: { readonly outcome: Outcome }) {
  const words = useWords();
  const said = against ?? words.text(`assign.${status}`, { entity: words.entity(to) });
  return (
    <>
      <bdi>{summary.receiptNumber ?? summary.id}</bdi> · {said}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  onChange(value: string): void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const words = useWords();
  return (
    <NativeSelect
      required
      size="md"
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{words.text('choose')}</option>
      {choices.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </NativeSelect>
  );
}
