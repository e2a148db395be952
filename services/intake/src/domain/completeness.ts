import type { Filing } from './filing.ts';

/** A part of a complaint that can be missing; codes of the list `missing-parts`. */
export type Part = string;

/** Parts that only some complaints have; the others are asked of all. */
const concerns: Readonly<Record<Part, (filing: Pick<Filing, 'group'>) => boolean>> = {
  'group-details': ({ group }) => group !== undefined,
};

/**
 * What is missing of what the rule in force requires, and the mandate of whoever files for another, lawyers excepted
 * (law 14-16).
 */
export function missingIn(
  filing: Pick<Filing, 'representation' | 'group'>,
  parts: readonly Part[],
  required: readonly Part[],
): readonly Part[] {
  const { representation } = filing;
  const missing = required.filter((part) => (concerns[part]?.(filing) ?? true) && !parts.includes(part));
  const mandated = !representation || representation.capacity === 'lawyer' || representation.mandate !== undefined;
  return mandated ? missing : [...missing, 'mandate'];
}
