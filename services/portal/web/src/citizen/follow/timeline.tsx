import type { FollowedEvent } from '@jisr/portal-api';
import { FormattedMessage } from 'react-intl';
import { DayText } from '../parts/day.tsx';
import classes from '../parts/parts.module.css';

/** All that happened, the latest first, in plain words. */
export function Timeline({ events }: { readonly events: readonly FollowedEvent[] }) {
  return (
    <ol className={classes.timeline} reversed>
      {events.toReversed().map(({ name, at }, index) => (
        <li key={`${name} ${at} ${index}`}>
          <FormattedMessage id={`labels.event.${name}`} />
          <br />
          <DayText day={at} />
        </li>
      ))}
    </ol>
  );
}
