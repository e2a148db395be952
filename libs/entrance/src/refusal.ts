import type { DirectAnswer } from '@jisr/messaging';
import { Problem } from '@jisr/problem';

type Refused = Extract<DirectAnswer, { status: 'refused' }>;

/** Codes that say who may not ask, whatever the request. */
const strangers: ReadonlySet<string> = new Set([
  'unauthorised-type',
  'not-the-receiver',
  'not-the-respondent',
  'not-the-ombudsman',
  'not-a-party',
  'not-the-sender',
  'may-not-sign',
  'ombudsman-only',
]);

/**
 * How a refusal is told: 403 when the institution has no say in it, 404 when there is no such case, 413 when it is too large,
 * 409 when it contradicts where the case stands (its rule is the problem's own code), 422 when its content breaks rules.
 */
export function problemOfRefusal({ violations, allowed }: Refused): Problem {
  const next = allowed && { allowed };
  const [only, ...more] = violations;
  if (!only || more.length > 0) return new Problem(422, 'invalid', { errors: violations, ...next });
  const { code, pointer, params } = only;
  const about = { ...(params && { params }), ...next };
  if (strangers.has(code)) return new Problem(403, code, about);
  if (code === 'complaint-unknown') return new Problem(404, code, about);
  if (code === 'oversized') return new Problem(413, code, about);
  return pointer === '' ? new Problem(409, code, about) : new Problem(422, 'invalid', { errors: violations, ...next });
}
