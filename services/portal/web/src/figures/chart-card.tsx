import { Anchor, Button, Group, Paper, Title } from '@mantine/core';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
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
  const { search, hash } = useLocation();
  const here = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const { tables = [] } = figureSearch(search);
  const asTable = tables.includes(chart);
  /** Said in the address even where they are the usual ones, which move on with time. */
  const months = { ...(asked.from && { from: asked.from }), ...(asked.to && { to: asked.to }) };
  useEffect(() => {
    if (hash === chart) here.current?.scrollIntoView();
  }, [hash, chart]);
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
    <Paper withBorder p="md" id={chart} ref={here} component="section" aria-labelledby={`${chart}-title`}>
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
          <Link to="." search={(now: object) => ({ ...now, ...months })} hash={chart} className={classes.link}>
            <FormattedMessage id="figures.chart.link" />
          </Link>
        </Group>
      </Group>
      {asTable ? table : drawing}
      {note}
    </Paper>
  );
}
