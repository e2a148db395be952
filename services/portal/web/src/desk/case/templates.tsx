import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Language } from '../../shell/languages.ts';
import { fillTemplate, type TemplateFacts } from '../../shell/template-text.ts';
import classes from '../parts/desk.module.css';
import { caseQuery, wordsQuery } from '../parts/queries.ts';
import { useWords } from '../parts/use-words.ts';
import type { Answers } from './requests.ts';

/** Replies to begin with, of the outcome that was chosen and in the language of the reply, with what is known of the case. */
export function Templates({ answers, onChange }: { readonly answers: Answers; onChange(change: Answers): void }) {
  const words = useWords();
  const language = (answers['language'] ?? 'fr') as Language;
  const facts = useFacts(language);
  const fitting = words.templates.filter(({ outcome }) => outcome === answers['outcome']);
  return (
    <Group gap="xs">
      {fitting.map(({ code, titles, texts }) => (
        <Button
          key={code}
          variant="subtle"
          className={classes.tall}
          onClick={() => onChange({ text: fillTemplate(texts[language], facts) })}
        >
          {words.text('template.use', { title: titles[words.language] })}
        </Button>
      ))}
    </Group>
  );
}

/** What a template may say of the case that is open, in a language; days in figures, which are the same in all of them. */
function useFacts(language: Language): TemplateFacts {
  const { caseId = '' } = useParams({ strict: false });
  const { data: page } = useQuery({ ...caseQuery(caseId), enabled: caseId !== '' });
  const { data: words } = useQuery(wordsQuery(language));
  if (!page) return {};
  const { receiptNumber, category, operation, receivedOn } = page.view;
  const operationName = page.operationNames?.[language] ?? page.operationNames?.['fr'] ?? operation?.name;
  return {
    today: inFigures(page.today),
    ...(receiptNumber !== undefined && { receiptNumber }),
    ...(category !== undefined && { category: words?.lists['categories']?.[category] ?? category }),
    ...(operationName !== undefined && { operation: operationName }),
    ...(receivedOn !== undefined && { receivedOn: inFigures(receivedOn) }),
  };
}

const inFigures = (day: string) => day.split('-').toReversed().join('/');
