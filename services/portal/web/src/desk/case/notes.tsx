import type { CasePage, DeskNote } from '@jisr/portal-api';
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ask } from '../../shell/api.ts';
import { Failure } from '../../shell/states.tsx';
import { AskFirst } from '../parts/ask-first.tsx';
import classes from '../parts/desk.module.css';
import { directionOfText } from '../parts/direction-of-text.ts';
import { Moment } from '../parts/moment.tsx';
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
      {notes.map((note) => (
        <Note key={note.noteId} caseId={view.id} note={note} />
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
            dir={directionOfText(text)}
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

/** A note, by whom and when; its author can take it back. */
function Note({ caseId, note }: { readonly caseId: string; readonly note: DeskNote }) {
  const words = useWords();
  const queries = useQueryClient();
  const sure = useRef<HTMLDialogElement>(null);
  const { noteId, writtenAt, text, author, colleague, own = false } = note;
  const takingBack = useMutation({
    mutationFn: () => ask('DELETE', `/api/desk/cases/${caseId}/notes/${noteId}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: caseQuery(caseId).queryKey }),
  });
  return (
    <blockquote className={classes.quote} dir="auto">
      <p className={classes.words}>{text ?? words.text('words.erased')}</p>
      <Text size="sm">
        <bdi>{colleague ?? author}</bdi> · <Moment at={writtenAt} />
      </Text>
      {takingBack.error && <Failure error={takingBack.error} />}
      {own && (
        <Button
          variant="subtle"
          loading={takingBack.isPending}
          className={classes.tall}
          onClick={() => sure.current?.showModal()}
        >
          {words.text('notes.take-back')}
        </Button>
      )}
      <AskFirst
        dialog={sure}
        title={words.text('notes.take-back')}
        question={words.text('notes.take-back.sure')}
        onSure={() => takingBack.mutate()}
      />
    </blockquote>
  );
}
