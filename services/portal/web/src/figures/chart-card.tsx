import { Anchor, Button, Group, Paper, Title } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './figures.module.css';
import { csvAddress, type FiguresAsked } from './queries.ts';
import { figureSearch, type Chart } from './search.ts';

interface Parts {
  readonly chart: Chart;
  readonly title: ReactNode;
  /** What the file holds: the cells that are drawn. */
  readonly asked: FiguresAsked;
  readonly drawing: ReactNode;
  readonly table: ReactNode;
  readonly note?: ReactNode;
}

/** A chart, or the table of the same figures; its file, and an address that leads to it as it is shown. */
export function ChartCard({ chart, title, asked, drawing, table, note }: Parts) {
  const { search, pathname, searchStr } = useLocation();
  const navigate = useNavigate();
  const { tables = [] } = figureSearch(search);
  const asTable = tables.includes(chart);
  const toggle = () =>
    void navigate({
      to: '.',
      search: (now: object) => ({
        ...now,
        tables: asTable ? tables.filter((other) => other !== chart) : [...tables, chart],
      }),
      resetScroll: false,
    });
  return (
    <Paper withBorder p="md" id={chart} component="section" aria-labelledby={`${chart}-title`}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id={`${chart}-title`}>
          {title}
        </Title>
        <Group gap="xs">
          <Button variant="subtle" className={classes.action} onClick={toggle} aria-pressed={asTable}>
            <FormattedMessage id={asTable ? 'figures.chart.show-chart' : 'figures.chart.show-table'} />
          </Button>
          <Anchor className={classes.link} href={csvAddress(asked)} download>
            <FormattedMessage id="figures.chart.csv" />
          </Anchor>
          <Anchor className={classes.link} href={`${pathname}${searchStr}#${chart}`}>
            <FormattedMessage id="figures.chart.link" />
          </Anchor>
        </Group>
      </Group>
      {asTable ? table : drawing}
      {note}
    </Paper>
  );
}
