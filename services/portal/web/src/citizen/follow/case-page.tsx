import { Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { ask } from '../../shell/api.ts';
import { Page } from '../parts/page.tsx';
import classes from '../parts/parts.module.css';
import { useText } from '../parts/use-text.ts';
import { Actions } from './actions.tsx';
import { Documents } from './documents.tsx';
import { followed, type FollowedProps } from './followed.tsx';
import { Next } from './next.tsx';
import { Said } from './said.tsx';
import { Timeline } from './timeline.tsx';

/** Where the case stands, what happens next and by when, what can be done about it, and all that happened. */
export const CasePage = followed(({ view }: FollowedProps) => {
  const text = useText();
  const { formatMessage } = useIntl();
  if (!view.case) return <JustFiled />;
  const { status, receiptNumber, receiver } = view.case;
  return (
    <Page title={formatMessage({ id: `labels.status.${status}` })}>
      <Text>{text(`meaning.${status}`)}</Text>
      <dl className={classes.rows}>
        <div>
          <dt>{text('receipt.number')}</dt>
          <dd>
            <bdi>{receiptNumber}</bdi>
          </dd>
        </div>
        <div>
          <dt>{text('case.receiver')}</dt>
          <dd>{receiver}</dd>
        </div>
      </dl>
      <Next view={view} />
      <Said view={view} />
      <Actions view={view} />
      <Documents view={view} />
      <Title order={2}>{text('case.timeline')}</Title>
      <Timeline events={view.events} />
      <Leave />
    </Page>
  );
});

function JustFiled() {
  const text = useText();
  return (
    <Page title={text('case.just-filed')}>
      <Text role="status">{text('case.just-filed.why')}</Text>
    </Page>
  );
}

function Leave() {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = async () => {
    await ask('DELETE', '/api/follow');
    queries.removeQueries({ queryKey: ['follow'] });
    await navigate({ to: '/' });
  };
  return (
    <Button size="lg" variant="outline" onClick={() => void leave()}>
      {text('case.leave')}
    </Button>
  );
}
