import type { FigureDimensions } from '@jisr/portal-api';
import { Container, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { CategoriesChart } from './categories-chart.tsx';
import classes from './figures.module.css';
import { Filters } from './filters.tsx';
import { Headline } from './headline.tsx';
import { monthsBetween } from './months.ts';
import { OutcomesChart } from './outcomes-chart.tsx';
import { periodOf } from './period.ts';
import { dimensionsQuery, figuresQuery, type FiguresAsked } from './queries.ts';
import { figureSearch } from './search.ts';
import { sumOf } from './sums.ts';
import { TimesChart, TrendChart } from './trends.tsx';

/** Which place or operation a page is about. */
export type Subject = Pick<FiguresAsked, 'scope' | 'region' | 'operation'>;

interface Parts {
  readonly subject: Subject;
  readonly title: (dimensions: FigureDimensions) => string;
  readonly children?: (asked: FiguresAsked, dimensions: FigureDimensions) => ReactNode;
}

/** A page of figures on the country, a region or an operation: what counts first, then its charts. */
export function FiguresPage({ subject, title, children }: Parts) {
  const search = figureSearch(useLocation().search);
  const dimensions = useQuery(dimensionsQuery);
  const { formatMessage } = useIntl();
  useTitle(dimensions.data ? title(dimensions.data) : formatMessage({ id: 'shell.area.figures' }));
  if (dimensions.error) return <Failure error={dimensions.error} retry={() => void dimensions.refetch()} />;
  if (!dimensions.data) return <Loading />;
  const { from, to } = periodOf(dimensions.data, search);
  const asked: FiguresAsked = { ...subject, from, to, category: search.category ?? 'all' };
  return (
    <Container size="lg" className={classes.page}>
      <Stack gap="lg">
        <Title order={1}>{title(dimensions.data)}</Title>
        {to === '' ? (
          <Empty title={<FormattedMessage id="figures.none-yet" />} />
        ) : (
          <>
            <Filters dimensions={dimensions.data} from={from} to={to} category={asked.category ?? 'all'} />
            <Charts asked={asked} dimensions={dimensions.data} />
            {children?.(asked, dimensions.data)}
          </>
        )}
      </Stack>
    </Container>
  );
}

function Charts({ asked, dimensions }: { readonly asked: FiguresAsked; readonly dimensions: FigureDimensions }) {
  const { formatMessage } = useIntl();
  const { data, error, refetch } = useQuery(figuresQuery(asked));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.cells.length === 0) return <Empty title={formatMessage({ id: 'figures.none-here' })} />;
  const sum = sumOf(data.cells);
  const months = monthsBetween(asked.from ?? '', asked.to ?? '');
  return (
    <>
      <Headline sum={sum} />
      {sum.suppressed > 0 && (
        <Text>
          <FormattedMessage id="figures.kept-back" values={{ months: sum.suppressed }} />
        </Text>
      )}
      <TrendChart asked={asked} cells={data.cells} months={months} />
      <TimesChart asked={asked} cells={data.cells} months={months} />
      <OutcomesChart asked={asked} sum={sum} />
      <CategoriesChart asked={asked} dimensions={dimensions} />
    </>
  );
}
