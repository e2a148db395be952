import { accept, refuse, type Decision } from '@jisr/decider';
import type { Hearing } from './mediation-command.ts';
import type { MediationEvent } from './mediation-event.ts';
import type { Extendable, MediationFile } from './mediation.ts';
import { executionDueIn } from './recommendation.ts';
import type { MediationRefusal } from './refusal.ts';

type Decided = Decision<MediationEvent, MediationRefusal>;

/**
 * What others say of a case is heard as far as it moves the file; the rest is none of its business. For everyone else a
 * referred case has ended, so that a reopening takes it up anew like one that is closed or withdrawn.
 */
export function hear(hearing: Hearing, file: MediationFile): Decided {
  switch (hearing.type) {
    case 'take-up': {
      const { type: _type, act, ...parties } = hearing;
      if (file.status !== 'unfiled') return hearOfRespondent(hearing.respondent, act, file);
      const received: MediationEvent = { type: 'received', ...parties };
      return file.ended ? accept<MediationEvent>(received, { type: 'end-heard', as: file.ended }) : accept(received);
    }
    case 'hear-of-respondent':
      return hearOfRespondent(hearing.respondent, hearing.act, file);
    case 'hear-of-return':
      return hearOfReturn(hearing.act, file);
    case 'hear-of-reply':
      return standsWritten(file) ? accept({ type: 'reply-heard' }) : accept();
    case 'hear-of-silence':
      return standsWritten(file) ? accept({ type: 'silence-heard' }) : accept();
    case 'hear-of-extension':
      return isOwed(hearing.of, file) ? accept({ type: 'extension-heard', dueOn: hearing.dueOn }) : accept();
    case 'hear-of-end':
      if (file.status === 'unfiled') return accept({ type: 'end-held', as: hearing.as });
      return isOver(file) ? accept() : accept({ type: 'end-heard', as: hearing.as });
    case 'hear-of-reopening':
      if (file.status === 'unfiled') return file.ended ? accept({ type: 'end-lifted' }) : accept();
      return isOver(file) || file.status === 'referred' ? accept({ type: 'reopening-heard' }) : accept();
  }
}

/** An operator is named once a file is there, and another one as long as this one has not replied. */
function hearOfRespondent(respondent: string | undefined, act: string, file: MediationFile): Decided {
  if (file.status === 'unfiled') return refuse('not-in-mediation');
  const open = file.respondent === undefined || isUnanswered(file);
  return open && respondent !== undefined && respondent !== file.respondent
    ? accept({ type: 'respondent-heard', respondent, act })
    : accept();
}

/** A file that awaits its operator's reply, or its letter, awaits an operator now. */
function hearOfReturn(act: string, file: MediationFile): Decided {
  return file.status !== 'unfiled' && file.respondent !== undefined && isUnanswered(file)
    ? accept({ type: 'return-heard', respondent: file.respondent, act })
    : accept();
}

function isUnanswered(file: MediationFile): boolean {
  const { status } = file.status === 'proposed' ? file.standing : file;
  return status === 'received' || status === 'instructed' || status === 'written';
}

const standsWritten = (file: MediationFile) =>
  file.status === 'written' || (file.status === 'proposed' && file.standing.status === 'written');

const isOwed = (debt: Extendable, file: MediationFile) =>
  debt === 'recommendation-answer' ? file.status === 'recommended' : executionDueIn(file) !== undefined;

const isOver = (file: Exclude<MediationFile, { status: 'unfiled' }>): boolean =>
  file.status === 'closed' || file.status === 'ended';
