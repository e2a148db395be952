import type { CaseView, ClockView } from '@jisr/portal-api';
import { Text } from '@mantine/core';
import { DayText, DueText } from '../../citizen/parts/day.tsx';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';

/** The legal deadlines of a case, what each rests on, and every move of it. */
export function Clocks({ view, today }: { readonly view: CaseView; readonly today: string }) {
  const words = useWords();
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{words.text('clocks.title')}</h2>
      {view.clocks.length === 0 && <Text>{words.text('clocks.none')}</Text>}
      {view.clocks.map((clock) => (
        <Clock key={clock.kind} clock={clock} today={today} />
      ))}
    </section>
  );
}

function Clock({ clock, today }: { readonly clock: ClockView; readonly today: string }) {
  const words = useWords();
  const state = clock.late ? `${clock.status}.late` : clock.status;
  return (
    <div>
      <h3>{words.code('clock-kinds', clock.kind)}</h3>
      <Text className={clock.late ? classes.late : ''}>
        {words.text(`clock.${state}`)}
        {clock.status !== 'stopped' && clock.dueOn !== undefined && (
          <>
            {' · '}
            <DueText day={clock.dueOn} today={today} />
          </>
        )}
      </Text>
      <Text size="sm">
        {words.institution(clock.against)} · <bdi lang="fr">{clock.legalBasis}</bdi>
      </Text>
      <details>
        <summary className={classes.summary}>{words.text('clock.moves', { count: clock.moves.length })}</summary>
        <ol>
          {clock.moves.map(({ on, move, dueOn }, index) => (
            <li key={`${on} ${move} ${index}`}>
              <DayText day={on} /> · {words.text(`move.${move}`)}
              {dueOn !== undefined && (
                <>
                  {' · '}
                  {words.text('move.until')} <DayText day={dueOn} />
                </>
              )}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
