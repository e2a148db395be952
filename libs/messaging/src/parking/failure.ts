import { createHash } from 'node:crypto';
import type { Failure } from './parked-documents.ts';

/**
 * Groups failures by cause: error class, handler and the top stack frame of the code that threw.
 * The message is left out on purpose: it may quote what the record says about a person.
 */
export function failureOf(error: unknown, handler: string): Failure {
  const errorClass = error instanceof Error ? error.name : typeof error;
  const frame = topFrame(error);
  const fingerprint = createHash('sha256').update(`${errorClass}\n${handler}\n${frame}`).digest('hex').slice(0, 16);
  return { errorClass, handler, frame, fingerprint };
}

/** Function name of the first frame; file positions would split one cause over releases. */
function topFrame(error: unknown): string {
  const line = error instanceof Error ? error.stack?.split('\n').find((entry) => /^\s+at /.test(entry)) : undefined;
  return line?.match(/^\s+at (?:async )?([^\s(]+)/)?.[1]?.replace(/^file:.*\//, '') ?? 'unknown';
}
