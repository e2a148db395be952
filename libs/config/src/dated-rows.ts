import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** A row that holds from a day on, until a later row of its kind does. */
export interface DatedRow {
  readonly validFrom: string;
}

/** Every date from this day on must have a row: complaints that are taken over can be that old. */
export const earliest = '1900-01-01';

/** A civil day that exists, `YYYY-MM-DD`. */
export const IsDay = () => applyDecorators(Matches(/^\d{4}-\d{2}-\d{2}$/), IsISO8601({ strict: true }));

/**
 * Why rows of one kind don't give exactly one answer for each date from 1900 on. A row holds until the next begins, so
 * the only hole is before the first, and the only doubt is two that begin together.
 */
export function datingProblems(kind: string, rows: readonly DatedRow[]): string[] {
  const days = rows.map(({ validFrom }) => validFrom).sort();
  const [first] = days;
  return [
    ...(first === undefined ? [`${kind}: no row`] : []),
    ...(first !== undefined && first > earliest ? [`${kind}: no row from ${earliest} until ${first}`] : []),
    ...repeated(days).map((day) => `${kind}: two rows begin on ${day}`),
  ];
}

/** The values that stand more than once, each named once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
