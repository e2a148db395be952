import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import classes from './figures.module.css';
import { shareInTime, type Span, type Sum } from './sums.ts';

/** The figures that are asked for first, each with its name. */
export function Headline({ sum }: { readonly sum: Sum }) {
  const { counts, medians, p90s } = sum;
  const inTime = shareInTime(counts);
  return (
    <dl className={classes.headline}>
      <Figure name="received">
        <FormattedNumber value={counts.received} />
      </Figure>
      <Figure name="replied">
        <FormattedNumber value={counts.replied} />
      </Figure>
      <Figure name="in-time">
        {inTime === undefined ? (
          <Nothing />
        ) : (
          <FormattedNumber value={inTime} style="percent" maximumFractionDigits={1} />
        )}
      </Figure>
      <Figure name="median">
        <Days span={medians} />
      </Figure>
      <Figure name="p90">
        <Days span={p90s} />
      </Figure>
      <Figure name="recommendations">
        <FormattedMessage
          id="figures.headline.executed"
          values={{ executed: counts.recommendationsExecuted, issued: counts.recommended }}
        />
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>
        <FormattedMessage id={`figures.headline.${name}`} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Of one month, or from the least to the most of several. */
function Days({ span }: { readonly span: Span | undefined }) {
  if (!span) return <Nothing />;
  const { least, most } = span;
  return least === most ? (
    <FormattedMessage id="figures.days" values={{ days: most }} />
  ) : (
    <FormattedMessage id="figures.days-between" values={{ least, most }} />
  );
}

const Nothing = () => <FormattedMessage id="figures.nothing" />;
