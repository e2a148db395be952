import { citizenRequests, type CitizenRequest } from '@jisr/portal-api';
import { Button, Stack, Text } from '@mantine/core';
import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../shell/language-provider.tsx';
import { Failure } from '../../shell/states.tsx';
import { ErrorSummary, Flaws, type FieldFlaw } from '../parts/flaws.tsx';
import { TextLink } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { useText } from '../parts/use-text.ts';
import { AddDocuments } from './documents.tsx';
import { AskFields } from './ask-fields.tsx';
import { dataOf, fieldsOf, flawsOf, type Answers } from './ask-form.ts';
import { followed, type FollowedProps } from './followed.tsx';
import { useAsk } from './use-follow.ts';

/** One thing that the complainant asks, each on a page of its own that says what it means. */
export const AskPage = followed(({ view }: FollowedProps) => {
  const { request } = useParams({ strict: false }) as { readonly request: string };
  if (!Object.hasOwn(citizenRequests, request)) return <Navigate to="/follow/case" replace />;
  const name = request as CitizenRequest;
  return <Asking key={name} name={name} view={view} />;
});

function Asking({ name, view }: FollowedProps & { readonly name: CitizenRequest }) {
  const text = useText();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const asking = useAsk(name, view.caseId);
  const [answers, setAnswers] = useState<Answers>({});
  const [flaws, setFlaws] = useState<readonly FieldFlaw[]>([]);
  const fields = fieldsOf(name, view);

  const send = () => {
    const found = flawsOf(fields, answers).map(({ field, why }) => ({ field, text: text(`error.${why}`) }));
    setFlaws(found);
    if (found.length > 0) return;
    asking.mutate(dataOf(name, answers, language), { onSuccess: () => void navigate({ to: '/follow/case' }) });
  };

  return (
    <Page title={text(`ask.${name}`)} back="/follow/case">
      <Text>{text(`ask.${name}.means`)}</Text>
      <Flaws value={flaws}>
        <ErrorSummary />
        {asking.error && <Failure error={asking.error} />}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack gap="lg">
            <AskFields fields={fields} answers={answers} onChange={(change) => setAnswers({ ...answers, ...change })} />
            {(name === 'information' || name === 'completion') && <AddDocuments caseId={view.caseId} />}
            <Button type="submit" size="lg" loading={asking.isPending}>
              {text(`ask.${name}.confirm`)}
            </Button>
          </Stack>
        </form>
      </Flaws>
      <TextLink to="/follow/case">{text('ask.not-now')}</TextLink>
    </Page>
  );
}
