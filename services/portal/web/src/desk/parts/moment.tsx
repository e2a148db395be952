import { DayText } from '../../citizen/parts/day.tsx';
import { civilDay } from './civil-day.ts';

const clock = new Intl.DateTimeFormat('fr-MA', { timeZone: 'Africa/Casablanca', hour: '2-digit', minute: '2-digit' });

/** The day and the hour in Morocco of an instant (RFC 3339); hours are written alike in every language. */
export function Moment({ at }: { readonly at: string }) {
  const instant = new Date(at);
  return (
    <>
      <DayText day={civilDay(instant)} /> · <bdi>{clock.format(instant)}</bdi>
    </>
  );
}
