import type { ProblemView } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';

/** The answer of a service, or what it says against the request, as a problem of our own; `placed` says where a field of it stands here. */
export async function passedOn<Answer>(answer: Response, placed = (pointer: string) => pointer): Promise<Answer> {
  if (answer.ok) return (await answer.json()) as Answer;
  const problem = (await answer.json().catch(() => undefined)) as ProblemView | undefined;
  if (!problem?.code || answer.status >= 500 || answer.status === 401) throw new Problem(503, 'unavailable');
  const { code, errors, allowed } = problem;
  throw new Problem(answer.status, code, {
    ...(errors && { errors: errors.map((error) => ({ ...error, pointer: placed(error.pointer) })) }),
    ...(allowed && { allowed }),
  });
}

/**
 * Whether something was asked under this key before. Of what is sealed that tells that it was taken: no two seals of one
 * complainant are alike.
 */
export async function isRepeated(answer: Response): Promise<boolean> {
  if (answer.status !== 422) return false;
  const { code } = (await answer.clone().json()) as { readonly code?: string };
  return code === 'idempotency-key-reused';
}
