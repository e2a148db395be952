import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { Empty, Failure, Loading } from '../../shell/states.tsx';
import { DayText } from '../../citizen/parts/day.tsx';
import { CaseTable } from '../inbox/case-table.tsx';
import { DeskPage } from '../parts/desk-page.tsx';
import classes from '../parts/desk.module.css';
import { sheetQuery } from '../parts/queries.ts';
import { useWords } from '../parts/use-words.ts';

/** What the permanent correspondent answers for. */
export const route = createLazyRoute('/desk/sheet')({ component: SheetPage });

function SheetPage() {
  const words = useWords();
  const { data, error, refetch } = useQuery(sheetQuery);
  return (
    <DeskPage title={words.text('page.sheet')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <Text size="lg">
            {data.due === 0
              ? words.text('sheet.nothing-due')
              : words.text('sheet.rate', {
                  due: data.due,
                  inTime: data.inTime,
                  share: Math.round((100 * data.inTime) / data.due),
                })}
          </Text>
          <h2>{words.text('sheet.late')}</h2>
          {data.late.length === 0 ? (
            <Empty title={words.text('inbox.none.late')} />
          ) : (
            <dl className={classes.facts}>
              {data.late.map(({ entity, cases, oldestDueOn }) => (
                <div key={entity ?? ''}>
                  <dt>{entity === undefined ? words.text('sheet.nowhere') : words.entity(entity)}</dt>
                  <dd>
                    {words.text('sheet.cases', { count: cases })} · {words.text('sheet.since')}{' '}
                    <DayText day={oldestDueOn} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {data.cases.length > 0 && <CaseTable cases={data.cases} today={data.today} />}
        </>
      )}
    </DeskPage>
  );
}
