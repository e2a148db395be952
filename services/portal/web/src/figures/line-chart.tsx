import { useDirection } from '@mantine/core';
import { useIntl } from 'react-intl';
import classes from './figures.module.css';
import { ticksTo } from './scale.ts';
import { useMonthName } from './use-month-name.ts';

/** A line of the chart: a value a month, none where it is not stated. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

interface Parts {
  readonly months: readonly string[];
  readonly lines: readonly Line[];
  /** Says what is drawn, for those who can't see it. */
  readonly label: string;
}

const [width, height] = [640, 260];
const inset = { block: 16, blockEnd: 32, inlineStart: 56, inlineEnd: 56 };
const mostLabels = 4;

/**
 * Values over months. Time goes by the reading direction, and so does the axis: Arabic reads from right to left. Lines differ by
 * dash as well as by colour; what is not stated leaves a gap.
 */
export function LineChart({ months, lines, label }: Parts) {
  const { dir } = useDirection();
  const { formatNumber } = useIntl();
  const monthName = useMonthName();
  const ticks = ticksTo(Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const top = ticks.at(-1) ?? 1;
  const along = (index: number) => {
    const room = width - inset.inlineStart - inset.inlineEnd;
    const way = inset.inlineStart + (months.length > 1 ? (index / (months.length - 1)) * room : room / 2);
    return dir === 'rtl' ? width - way : way;
  };
  const up = (value: number) => height - inset.blockEnd - (value / top) * (height - inset.block - inset.blockEnd);
  const every = Math.ceil(months.length / mostLabels);
  const axis = dir === 'rtl' ? width - inset.inlineStart + 8 : inset.inlineStart - 8;

  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className={classes.chart}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={along(0)} x2={along(months.length - 1)} y1={up(tick)} y2={up(tick)} className={classes.grid} />
            <text x={axis} y={up(tick)} dy="0.35em" className={classes.tick}>
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {months.map(
          (month, index) =>
            index % every === 0 && (
              <text key={month} x={along(index)} y={height - 8} className={classes.month}>
                {monthName(month)}
              </text>
            ),
        )}
        {lines.map(({ name, values }, index) => (
          <g key={name} className={classes[`line${index}`]}>
            <path d={pathOf(values, along, up)} />
            {values.map(
              (value, at) => value !== undefined && <circle key={months[at]} cx={along(at)} cy={up(value)} r={3} />,
            )}
          </g>
        ))}
      </svg>
      <figcaption className={classes.legend}>
        {lines.map(({ name }, index) => (
          <span key={name}>
            <svg viewBox="0 0 32 8" className={`${classes.sample ?? ''} ${classes[`line${index}`] ?? ''}`} aria-hidden>
              <path d="M0,4H32" />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const pathOf = (
  values: readonly (number | undefined)[],
  along: (index: number) => number,
  up: (value: number) => number,
) =>
  values
    .map((value, index) =>
      value === undefined
        ? ''
        : `${index > 0 && values[index - 1] !== undefined ? 'L' : 'M'}${along(index).toFixed(1)},${up(value).toFixed(1)}`,
    )
    .join('');
