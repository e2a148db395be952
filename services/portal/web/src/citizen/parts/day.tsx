import { FormattedMessage } from 'react-intl';

/** A civil day written out, with our own names of months: browsers have none in Amazigh. */
export function DayText({ day }: { readonly day: string }) {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return (
    <time dateTime={day}>
      <FormattedMessage id="labels.day" values={{ year, month: String(Number(month)), day: String(Number(date)) }} />
    </time>
  );
}

const msPerDay = 86_400_000;

/** The last day of something, and how far away it is. */
export function DueText({ day, today }: { readonly day: string; readonly today: string }) {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / msPerDay);
  return (
    <>
      <DayText day={day} /> (
      <FormattedMessage id={days < 0 ? 'labels.days-late' : 'labels.days-left'} values={{ days: Math.abs(days) }} />)
    </>
  );
}
