import { Button, Group, Stack, Text } from '@mantine/core';
import { useId, type RefObject } from 'react';
import classes from './desk.module.css';
import { useWords } from './use-words.ts';

interface AskFirstProps {
  /** Shown by its `showModal`. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly question: string;
  readonly onSure: () => void;
}

/** Asks again before what can't be taken back. */
export function AskFirst({ dialog, title, question, onSure }: AskFirstProps) {
  const words = useWords();
  const id = useId();
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={id}>
      <form method="dialog">
        <Stack gap="md">
          <h2 id={id}>{title}</h2>
          <Text>{question}</Text>
          <Group>
            <Button type="submit" color="red.9" className={classes.tall} onClick={onSure}>
              {words.text('request.sure')}
            </Button>
            <Button type="submit" variant="default" className={classes.tall}>
              {words.text('request.not-now')}
            </Button>
          </Group>
        </Stack>
      </form>
    </dialog>
  );
}
