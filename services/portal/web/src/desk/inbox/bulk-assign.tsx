import type { CaseSummary } from '@jisr/portal-api';
import { Alert, Button, List, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, ask } from '../../shell/api.ts';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';

interface Result {
  readonly number: string;
  /** What was said against it; nothing when it was done. */
  readonly against?: string;
}

/** Gives several cases to one entity: one request a case, and a result of each. */
export function BulkAssign({ cases, onDone }: { readonly cases: readonly CaseSummary[]; readonly onDone: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [entity, setEntity] = useState('');
  const [reason, setReason] = useState('');
  const assigning = useMutation({
    mutationFn: async (): Promise<readonly Result[]> => {
      const results: Result[] = [];
      for (const { id, events, receiptNumber: number = id } of cases) {
        const asked = { body: { entity, reason }, key: crypto.randomUUID(), seen: events };
        const against = await ask('POST', `/api/desk/cases/${id}/requests/reassignment-submitted`, asked).then(
          () => undefined,
          (error: unknown) => (error instanceof ApiProblem ? error.problem.title : String(error)),
        );
        results.push({ number, ...(against !== undefined && { against }) });
      }
      await queries.invalidateQueries({ queryKey: ['desk', 'inbox'] });
      return results;
    },
  });

  return (
    <Alert variant="outline" title={words.text('assign.title', { count: cases.length })}>
      <form
        className={classes.filters}
        onSubmit={(event) => {
          event.preventDefault();
          assigning.mutate();
        }}
      >
        <NativeSelect
          required
          size="md"
          label={words.text('field.entity')}
          value={entity}
          onChange={({ currentTarget }) => setEntity(currentTarget.value)}
        >
          <option value="">{words.text('choose')}</option>
          {words.entities.map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          required
          size="md"
          label={words.text('field.reason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        >
          <option value="">{words.text('choose')}</option>
          {words.codesOf('reassignment-reasons').map((code) => (
            <option key={code} value={code}>
              {words.code('reassignment-reasons', code)}
            </option>
          ))}
        </NativeSelect>
        <Button type="submit" size="md" loading={assigning.isPending} className={classes.tall}>
          {words.text('assign.go')}
        </Button>
        {assigning.data && (
          <Button variant="default" size="md" onClick={onDone} className={classes.tall}>
            {words.text('close')}
          </Button>
        )}
      </form>
      <List role="status">
        {assigning.data?.map(({ number, against }) => (
          <List.Item key={number}>
            <bdi>{number}</bdi> · {against ?? words.text('assign.done')}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
