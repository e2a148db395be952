import type { CasePage } from '@jisr/portal-api';
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/api.ts';
import { Failure } from '../../shell/states.tsx';
import { DayText } from '../../citizen/parts/day.tsx';
import classes from '../parts/desk.module.css';
import { caseQuery } from '../parts/queries.ts';
import { useWords } from '../parts/use-words.ts';

/** What an institution notes for itself; nobody else reads it. */
export function Notes({ page: { view, notes } }: { readonly page: CasePage }) {
  const words = useWords();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const writing = useMutation({
    mutationFn: () => ask('POST', `/api/desk/cases/${view.id}/notes`, { body: { text } }),
    onSuccess: async () => {
      setText('');
      await queries.invalidateQueries({ queryKey: caseQuery(view.id).queryKey });
    },
  });
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{words.text('notes.title')}</h2>
      <Text size="sm">{words.text('notes.private')}</Text>
      {notes.map(({ noteId, writtenAt, text: written }) => (
        <blockquote key={noteId} className={classes.quote} dir="auto">
          <p className={classes.words}>{written ?? words.text('words.erased')}</p>
          <Text size="sm">
            <DayText day={writtenAt} />
          </Text>
        </blockquote>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          writing.mutate();
        }}
      >
        <Stack gap="xs">
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={10_000}
            size="md"
            label={words.text('notes.new')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          {writing.error && <Failure error={writing.error} />}
          <Button type="submit" variant="default" loading={writing.isPending} className={classes.tall}>
            {words.text('notes.keep')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}
