import { accept, refuse, type Decision } from '@jisr/decider';
import type { Request } from './mediation-command.ts';
import type { MediationEvent } from './mediation-event.ts';
import type { ClosureReason, OpenFile } from './mediation.ts';
import type { MediationRefusal } from './refusal.ts';

type Asked<T extends Request['type']> = Extract<Request, { type: T }>;

/** The ombudsman ends a file at any time, for a reason that is true of it. */
export function close({ by, on, reason }: Asked<'close'>, file: OpenFile): Decision<MediationEvent, MediationRefusal> {
  return isTrueOf(file, reason)
    ? accept({ type: 'case-closed', reason, closedOn: on, actor: { role: 'delegate', institution: by } })
    : refuse('closure-reason-mismatch');
}

function isTrueOf(file: OpenFile, reason: ClosureReason): boolean {
  switch (reason) {
    case 'reply-accepted':
      return file.status === 'replied' || file.status === 'reviewed';
    case 'reply-satisfactory':
      return file.status === 'reviewed' && file.verdict === 'satisfactory';
    case 'settled':
      return file.status === 'settled';
    case 'recommendation-executed':
      return file.status === 'executed' && file.extent === 'fully';
    case 'recommendation-partly-executed':
      return (
        (file.status === 'executed' && file.extent === 'partly') || (file.status === 'not-executed' && file.partly)
      );
    case 'recommendation-not-executed':
      return file.status === 'not-executed';
    case 'recommendation-refused':
      return file.status === 'refused';
    case 'referred':
      return file.status === 'referred';
    case 'unfounded':
    case 'matter-before-court':
    case 'complainant-silent':
      return true;
  }
}
