import type { Owed } from '@jisr/portal-api';
import { FormattedMessage } from 'react-intl';
import { DueText } from '../../citizen/parts/day.tsx';
import classes from './desk.module.css';
import { useWords } from './use-words.ts';

/** Who owes what, and by when; what is late says so in words and colour. */
export function OwedLine({ owed, today }: { readonly owed: Owed; readonly today: string }) {
  const words = useWords();
  const late = owed.dueOn !== undefined && owed.dueOn < today;
  const who = owed.institution === undefined ? words.text(`by.${owed.by}`) : words.institution(owed.institution);
  return (
    <span className={late ? classes.late : undefined}>
      <FormattedMessage id="desk.owes" values={{ who, what: words.owed(owed) }} />
      {owed.dueOn !== undefined && (
        <>
          {' · '}
          <DueText day={owed.dueOn} today={today} />
        </>
      )}
    </span>
  );
}
