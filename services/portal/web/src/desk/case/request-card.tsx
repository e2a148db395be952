import type { CasePage, Since } from '@jisr/portal-api';
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, ask, isRefusal } from '../../shell/api.ts';
import { Failure } from '../../shell/states.tsx';
import { DayText } from '../../citizen/parts/day.tsx';
import { AskFirst } from '../parts/ask-first.tsx';
import classes from '../parts/desk.module.css';
import { caseQuery } from '../parts/queries.ts';
import { useWords } from '../parts/use-words.ts';
import { dataOf, type Answers, type RequestForm } from './requests.ts';
import { RequestFields } from './request-fields.tsx';

interface RequestCardProps {
  readonly name: string;
  readonly form: RequestForm;
  readonly page: CasePage;
  readonly onDone: () => void;
}

/**
 * One request on a case. It is asked under one key however often it is sent, until it is refused, and only as long as its asker has seen the case's
 * last move: else it is kept, and what moved is shown.
 */
export function RequestCard({ name, form, page, onDone }: RequestCardProps) {
  const words = useWords();
  const queries = useQueryClient();
  const sure = useRef<HTMLDialogElement>(null);
  const [answers, setAnswers] = useState<Answers>({ language: page.view.language ?? words.language });
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [seen, setSeen] = useState(page.timeline.length);
  const { queryKey } = caseQuery(page.view.id);
  const asking = useMutation({
    mutationFn: () => {
      const asked = { body: dataOf(name, form, answers, key), key, seen };
      return ask('POST', `/api/desk/cases/${page.view.id}/requests/${name}`, asked);
    },
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ['desk'] });
    },
    onError: (error) => {
      if (isRefusal(error)) setKey(crypto.randomUUID());
      return queries.invalidateQueries({ queryKey });
    },
  });
  const since = sinceIn(asking.error);
  const change = (changed: Answers) => setAnswers({ ...answers, ...changed });

  return (
    <Stack gap="sm" className={classes.quote}>
      <Text fw={600}>{words.text(`request.${name}`)}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (form.final) sure.current?.showModal();
          else asking.mutate();
        }}
      >
        <Stack gap="md">
          <RequestFields form={form} page={page} answers={answers} onChange={change} />
          {since && <Moved since={since} />}
          {asking.error && !since && <Failure error={asking.error} />}
          <Group>
            {since ? (
              <Button
                key="seen"
                className={classes.tall}
                onClick={() => (setSeen(page.timeline.length), asking.reset())}
              >
                {words.text('moved.seen')}
              </Button>
            ) : (
              <Button key="send" type="submit" loading={asking.isPending} className={classes.tall}>
                {words.text('request.send')}
              </Button>
            )}
            <Button variant="default" onClick={onDone} className={classes.tall}>
              {words.text('request.not-now')}
            </Button>
          </Group>
        </Stack>
      </form>
      <AskFirst
        dialog={sure}
        title={words.text(`request.${name}`)}
        question={words.text('request.final')}
        onSure={() => asking.mutate()}
      />
    </Stack>
  );
}

const sinceIn = (error: unknown) => (error instanceof ApiProblem ? error.problem.since : undefined);

function Moved({ since }: { readonly since: readonly Since[] }) {
  const words = useWords();
  return (
    <Alert
      variant="outline"
      color="orange"
      classNames={{ label: classes.plain }}
      role="alert"
      title={words.text('moved.title')}
    >
      <List>
        {since.map(({ type, time, institution, colleague }) => (
          <List.Item key={`${type} ${time}`}>
            {type.endsWith('-submitted.v1') || !type.startsWith('ma.jisr.')
              ? words.text(`request.${type.split('.')[3] ?? ''}`)
              : words.event(type)}{' '}
            · {[colleague, words.institution(institution)].filter(Boolean).join(' · ')} <DayText day={time} />
          </List.Item>
        ))}
      </List>
      <Text>{words.text('moved.kept')}</Text>
    </Alert>
  );
}
