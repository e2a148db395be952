import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { civilDay } from '../parts/civil-day.ts';
import { Empty, Failure, Loading } from '../../shell/states.tsx';
import { CaseTable } from '../inbox/case-table.tsx';
import { DeskPage } from '../parts/desk-page.tsx';
import classes from '../parts/desk.module.css';
import { collectiveFilesQuery } from '../parts/queries.ts';
import { useWords } from '../parts/use-words.ts';

/** Complaints about one operation that became one file. */
export const route = createLazyRoute('/desk/collective-files')({ component: CollectiveFilesPage });

function CollectiveFilesPage() {
  const words = useWords();
  const { data, error, refetch } = useQuery(collectiveFilesQuery);
  return (
    <DeskPage title={words.text('page.collective-files')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <Empty title={words.text('collective.none')} />}
      {data?.map(({ id, category, operation, operationNames, open, cases }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>
            {words.operation(operationNames, operation)} · {words.code('categories', category)}
          </h2>
          <Text>{words.text('collective.cases', { count: cases.length, open })}</Text>
          <details>
            <summary className={classes.summary}>{words.text('collective.show')}</summary>
            <CaseTable cases={cases} today={civilDay(new Date())} />
          </details>
        </section>
      ))}
    </DeskPage>
  );
}
