import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { Empty, Failure, Loading } from '../../shell/states.tsx';
import { DayText } from '../../citizen/parts/day.tsx';
import { DeskPage } from '../parts/desk-page.tsx';
import classes from '../parts/desk.module.css';
import { recommendationsQuery } from '../parts/queries.ts';
import { useWords } from '../parts/use-words.ts';

/** Every recommendation, what became of it, and how each entity follows them. */
export const route = createLazyRoute('/desk/recommendations')({ component: RecommendationsPage });

function RecommendationsPage() {
  const words = useWords();
  const { data, error, refetch } = useQuery(recommendationsQuery);
  return (
    <DeskPage title={words.text('page.recommendations')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.lines.length === 0 && <Empty title={words.text('recommendations.none')} />}
      {data && data.lines.length > 0 && (
        <>
          <h2>{words.text('recommendations.rates')}</h2>
          <dl className={classes.facts}>
            {data.rates.map(({ entity, recommendations, ended, executed }) => (
              <div key={entity ?? ''}>
                <dt>{entity === undefined ? words.text('sheet.nowhere') : words.entity(entity)}</dt>
                <dd>{words.text('recommendations.rate', { recommendations, ended, executed })}</dd>
              </div>
            ))}
          </dl>
          <h2>{words.text('recommendations.all')}</h2>
          {data.lines.map(({ id, receiptNumber, recommendation, entity, respondent }) => (
            <article key={id} className={classes.quote}>
              <Link to="/desk/cases/$caseId" params={{ caseId: id }} className={classes.caseLink} data-case-link="">
                <bdi>{receiptNumber ?? id}</bdi>
              </Link>
              <Text fw={600}>{words.text(`recommendation.${recommendation.status}`)}</Text>
              <Text>{recommendation.remedies.map((remedy) => words.code('remedies', remedy)).join(' · ')}</Text>
              <Text size="sm">
                {words.institution(respondent)} {words.entity(entity)} · <DayText day={recommendation.issuedOn} />
                {recommendation.executionDueOn !== undefined && (
                  <>
                    {' · '}
                    {words.text('recommendations.due')} <DayText day={recommendation.executionDueOn} />
                  </>
                )}
              </Text>
            </article>
          ))}
        </>
      )}
    </DeskPage>
  );
}
