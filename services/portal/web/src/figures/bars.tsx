import { Anchor } from '@mantine/core';
import { FormattedNumber } from 'react-intl';
import classes from './figures.module.css';

/** One bar: how many, of what; it may lead somewhere. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  /** Not where it is kept back. */
  readonly value?: number;
  readonly href?: string;
}

/** Numbers to compare, longest first as they are given; each with its name and value in words. */
export function Bars({ bars, keptBack }: { readonly bars: readonly Bar[]; readonly keptBack: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <ul className={classes.bars}>
      {bars.map(({ key, name, value, href }) => (
        <li key={key}>
          <span>{href === undefined ? name : <Anchor href={href}>{name}</Anchor>}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" className={classes.bar} aria-hidden>
            <rect width={((value ?? 0) / most) * 100} height="10" />
          </svg>
          <span className={classes.value}>{value === undefined ? keptBack : <FormattedNumber value={value} />}</span>
        </li>
      ))}
    </ul>
  );
}
