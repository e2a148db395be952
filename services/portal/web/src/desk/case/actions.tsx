import type { CasePage, Presence } from '@jisr/portal-api';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import classes from '../parts/desk.module.css';
import { replyPlace } from '../parts/shortcuts.tsx';
import { useWords } from '../parts/use-words.ts';
import { RequestCard } from './request-card.tsx';
import { requestForms } from './requests.ts';

interface ActionsProps {
  readonly page: CasePage;
  readonly onWrite: (doing: Presence['doing']) => void;
}

/** What may be asked now, as those who decide say: the own side's acts, and what the complainant has somebody say. */
export function Actions({ page, onWrite }: ActionsProps) {
  const words = useWords();
  const [open, setOpen] = useState<string>();
  const allowed = new Set(page.allowed.map((type) => type.split('.')[3] ?? ''));
  const offered = Object.entries(requestForms).filter(([name]) => allowed.has(name));
  const show = (name: string | undefined) => {
    setOpen(name);
    onWrite(name === undefined ? 'viewing' : 'replying');
  };
  const buttons = (forComplainant: boolean) =>
    offered
      .filter(([, form]) => (form.forComplainant ?? false) === forComplainant)
      .map(([name]) => (
        <Button
          key={name}
          variant={name === open ? 'light' : 'default'}
          className={classes.tall}
          aria-expanded={name === open}
          onClick={() => show(name === open ? undefined : name)}
          {...(name === 'reply-submitted' && { [replyPlace]: '' })}
        >
          {words.text(`request.${name}`)}
        </Button>
      ));
  const forComplainant = buttons(true);

  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{words.text('actions.title')}</h2>
      {offered.length === 0 && <Text>{words.text('actions.none')}</Text>}
      <Group gap="xs">{buttons(false)}</Group>
      {forComplainant.length > 0 && (
        <details>
          <summary className={classes.summary}>{words.text('actions.for-complainant')}</summary>
          <Group gap="xs">{forComplainant}</Group>
        </details>
      )}
      {open !== undefined && requestForms[open] && (
        <RequestCard key={open} name={open} form={requestForms[open]} page={page} onDone={() => show(undefined)} />
      )}
    </section>
  );
}
