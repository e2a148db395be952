import type { CasePage as CasePageView } from '@jisr/portal-api';
import { Alert, Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Failure, Loading } from '../../shell/states.tsx';
import { DeskPage } from '../parts/desk-page.tsx';
import classes from '../parts/desk.module.css';
import { OwedLine } from '../parts/owed-line.tsx';
import { caseQuery } from '../parts/queries.ts';
import { useWords } from '../parts/use-words.ts';
import { Actions } from './actions.tsx';
import { Clocks } from './clocks.tsx';
import { Dossier } from './dossier.tsx';
import { Facts } from './facts.tsx';
import { FilingSection } from './filing.tsx';
import { Letters } from './letters.tsx';
import { Notes } from './notes.tsx';
import { People, usePresence } from './people.tsx';
import { Timeline } from './timeline.tsx';

/** One case: where it stands, what may be done, and all that is kept of it. */
export const route = createLazyRoute('/desk/cases/$caseId')({ component: CasePage });

function CasePage() {
  const { caseId } = useParams({ from: '/desk/cases/$caseId' });
  const words = useWords();
  const { data, error, refetch } = useQuery(caseQuery(caseId));
  if (data) return <Opened key={caseId} page={data} />;
  return (
    <DeskPage title={words.text('page.case')}>
      {error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}
    </DeskPage>
  );
}

function Opened({ page }: { readonly page: CasePageView }) {
  const words = useWords();
  const { view, today } = page;
  const say = usePresence(view.id);
  const number = view.receiptNumber ?? view.id;
  return (
    <DeskPage
      title={words.text('case.title', { number })}
      heading={<FormattedMessage id="desk.case.title" values={{ number: <bdi>{number}</bdi> }} />}
    >
      <Group gap="md">
        <Text fw={600} size="lg">
          {words.status(view.status)}
        </Text>
        {view.urgency === 'urgent' && (
          <Badge variant="outline" color="red.9">
            {words.text('urgent')}
          </Badge>
        )}
      </Group>
      <People presence={page.presence} />
      {page.unavailable.length > 0 && (
        <Alert
          variant="outline"
          color="orange"
          classNames={{ label: classes.plain }}
          role="status"
          title={words.text('case.unavailable')}
        >
          {page.unavailable.map((part) => words.text(`part.${part}`)).join(' · ')}
        </Alert>
      )}
      <section aria-labelledby="owed">
        <h2 id="owed">{words.text('case.owed')}</h2>
        {view.owed.length === 0 && <Text>{words.text('case.owed.none')}</Text>}
        <Stack gap={4}>
          {view.owed.map((owed, index) => (
            <OwedLine key={`${owed.what} ${index}`} owed={owed} today={today} />
          ))}
        </Stack>
      </section>
      <Actions page={page} onWrite={say} />
      <div className={classes.columns}>
        <Stack gap="lg">
          <FilingSection page={page} />
          <Timeline entries={page.timeline} />
        </Stack>
        <Stack gap="lg">
          <Clocks view={view} today={today} />
          <Facts page={page} />
          <Dossier page={page} />
          <Letters page={page} />
          <Notes page={page} />
        </Stack>
      </div>
    </DeskPage>
  );
}
