import { Button, Group } from '@mantine/core';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';
import type { Language } from '../../shell/languages.ts';
import type { Answers } from './requests.ts';

/** Replies to begin with, of the outcome that was chosen and in the language of the reply. */
export function Templates({ answers, onChange }: { readonly answers: Answers; onChange(change: Answers): void }) {
  const words = useWords();
  const language = (answers['language'] ?? 'fr') as Language;
  const fitting = words.templates.filter(({ outcome }) => outcome === answers['outcome']);
  return (
    <Group gap="xs">
      {fitting.map(({ code, titles, texts }) => (
        <Button
          key={code}
          variant="subtle"
          className={classes.tall}
          onClick={() => onChange({ text: texts[language] })}
        >
          {words.text('template.use', { title: titles[words.language] })}
        </Button>
      ))}
    </Group>
  );
}
