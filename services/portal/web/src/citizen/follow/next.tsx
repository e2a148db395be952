import { List, Text, Title } from '@mantine/core';
import classes from '../parts/parts.module.css';
import { DueText } from '../parts/day.tsx';
import { labelIn, useReference } from '../parts/use-reference.ts';
import { useText } from '../parts/use-text.ts';
import type { FollowedProps } from './followed.tsx';

/** What others owe to the case have clocks; what the complainant owes is theirs to see first. */
const worded = new Set([
  'completion',
  'information',
  'settlement-answer',
  'measure',
  'instruction',
  'letter',
  'review',
  'decision',
]);

/** Who does what next and by when, and which legal deadline runs. */
export function Next({ view }: FollowedProps) {
  const text = useText();
  const { data } = useReference();
  const { owed = [], clocks = [] } = view.case ?? {};
  const running = clocks.filter(({ status }) => status !== 'stopped');
  const named = (what: string) => (worded.has(what) ? text(`owed.${what}`) : labelIn(data, 'clock-kinds', what));
  return (
    <section aria-labelledby="next">
      <Title order={2} id="next">
        {text('next.title')}
      </Title>
      {owed.length === 0 && <Text>{text('next.nothing')}</Text>}
      <List spacing="xs" mb="md">
        {owed.map(({ by, what, dueOn, measure }) => (
          <List.Item key={`${by} ${what} ${measure ?? ''}`}>
            {text('owed.by', { who: text(`who.${by}`), what: named(what) })}
            {dueOn !== undefined && (
              <>
                {' '}
                {text('owed.until')} <DueText day={dueOn} today={view.today} />
              </>
            )}
          </List.Item>
        ))}
      </List>
      {running.length > 0 && (
        <ul className={classes.plain}>
          {running.map(({ kind, status, legalBasis, late, extended }) => (
            <li key={kind}>
              <Text fw={600}>{labelIn(data, 'clock-kinds', kind)}</Text>
              <Text>
                {text(`clock.${status}`)}
                {late && ` · ${text('clock.late')}`}
                {extended && ` · ${text('clock.extended')}`}
              </Text>
              {legalBasis !== undefined && (
                <Text size="sm">
                  {text('clock.basis')} <bdi>{legalBasis}</bdi>
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
