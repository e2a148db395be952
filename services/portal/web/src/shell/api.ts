import type { ProblemView, SessionView } from '@jisr/portal-api';

/** What the portal answered that it can't do, in words for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(readonly problem: ProblemView) {
    super(problem.title);
  }
}

/** Whether what was asked for is not done; after anything else it may be, and is to be sent again under its key. */
export const isRefusal = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status < 500;

/** The portal was not reached: the line is down, or it is. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

let csrfToken: string | undefined;

/** Who is signed in. */
export async function readSession(): Promise<SessionView> {
  const session = await ask<SessionView>('GET', '/api/session');
  csrfToken = session.csrfToken;
  return session;
}

/** What a change has to bring along that `ask` does not send itself; of the session as it is now. */
export const csrfHeaders = async (): Promise<Readonly<Record<string, string>>> => ({
  'x-csrf-token': (await readSession()).csrfToken,
});

interface Asking {
  readonly body?: unknown;
  /** The same key asks the same thing once, however often it is sent. */
  readonly key?: string;
  /** How much of a case its asker has seen; of a request on it. */
  readonly seen?: number;
  readonly signal?: AbortSignal;
}

/**
 * One call of the portal's own interface. Throws `ApiProblem` with what the portal says against it, `Unreachable` when there
 * is no answer. A page that stayed open longer than its session goes on in the next one.
 */
export async function ask<Answer>(method: string, path: string, asking: Asking = {}): Promise<Answer> {
  try {
    return await askOnce<Answer>(method, path, asking);
  } catch (error) {
    if (!(error instanceof ApiProblem && error.problem.code === 'csrf')) throw error;
    await readSession();
    return askOnce<Answer>(method, path, asking);
  }
}

async function askOnce<Answer>(method: string, path: string, { body, key, seen, signal }: Asking): Promise<Answer> {
  const changes = method !== 'GET';
  if (changes && csrfToken === undefined) await readSession();
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      ...(changes && csrfToken !== undefined && { 'x-csrf-token': csrfToken }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    throw signal?.aborted ? cause : new Unreachable('no answer', { cause });
  });
  if (response.status === 204) return undefined as Answer;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as Answer;
  if (answer === undefined) throw new Unreachable(`answered ${response.status}`);
  throw new ApiProblem(answer as ProblemView);
}
