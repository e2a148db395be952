import type { Filing } from './filing.ts';

/** A part of a complaint that can be missing; codes of the list `missing-parts`. */
export type Part = string;

/**
 * What is missing of what the rule in force requires, and the mandate of whoever files for another, lawyers excepted
 * (law 14-16).
 */
export function missingIn(
  { representation }: Pick<Filing, 'representation'>,
  parts: readonly Part[],
  required: readonly Part[],
): readonly Part[] {
  const missing = required.filter((part) => !parts.includes(part));
  const mandated = !representation || representation.capacity === 'lawyer' || representation.mandate !== undefined;
  return mandated ? missing : [...missing, 'mandate'];
}
