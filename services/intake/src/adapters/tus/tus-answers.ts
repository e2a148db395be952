import { verdictOn } from '@jisr/messaging';
import { documentOf, Problem, problemOf } from '@jisr/problem';
import { ContentErasedError } from '../../application/dossier/content-seal.ts';
import { UploadMovedError } from '../mongo/content-store.ts';

interface TusAnswer {
  readonly status_code: number;
  readonly body: string;
}

/** The protocol's own answers stand; all others are problems (RFC 9457), which never say what an error said. */
export function answerTo(error: unknown): TusAnswer {
  if (isTusAnswer(error)) return error;
  const problem = told(error);
  return { status_code: problem.status, body: JSON.stringify(documentOf(problem, 'fr')) };
}

function told(error: unknown): Problem {
  if (error instanceof UploadMovedError) return new Problem(409, 'conflict');
  if (error instanceof ContentErasedError) return new Problem(404, 'not-found');
  const verdict = error instanceof Problem ? undefined : verdictOn(error);
  return verdict === 'fault' || verdict === 'conflict' ? new Problem(503, 'unavailable') : problemOf(error);
}

const isTusAnswer = (error: unknown): error is TusAnswer =>
  typeof error === 'object' && error !== null && 'status_code' in error && 'body' in error;
