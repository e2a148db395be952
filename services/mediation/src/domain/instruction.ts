import { accept, refuse, type Decision } from '@jisr/decider';
import type { Request } from './mediation-command.ts';
import type { MediationEvent } from './mediation-event.ts';
import type { Debt, OpenFile } from './mediation.ts';
import { refuseAt, type MediationRefusal } from './refusal.ts';

type Decided = Decision<MediationEvent, MediationRefusal>;
type Asked<T extends Request['type']> = Extract<Request, { type: T }>;

/** The ombudsman takes up what was handed in, once. */
export function instruct({ by, on, delegation }: Asked<'instruct'>, file: OpenFile): Decided {
  if (file.status !== 'received') return refuseAt(file);
  const { ombudsman } = file;
  return accept({
    type: 'instruction-opened',
    ombudsman,
    ...(delegation !== undefined && { delegation }),
    openedOn: on,
    actor: { role: 'delegate', institution: by },
  });
}

/** A letter opens the operator's time to reply (law 14-16); one more is written when the reply did not satisfy. */
export function write({ by, on, language }: Asked<'write'>, respondent: string, file: OpenFile): Decided {
  const due = file.status === 'instructed' || (file.status === 'reviewed' && file.verdict === 'unsatisfactory');
  if (!due) return refuseAt(file);
  const { ombudsman } = file;
  const actor = { role: 'delegate', institution: by } as const;
  return accept({ type: 'letter-sent', ombudsman, respondent, language, sentOn: on, actor });
}

/** A reply is judged once; a review that is told before its reply waits for it. */
export function review({ by, on, verdict }: Asked<'review'>, file: OpenFile): Decided {
  if (file.status === 'written') return refuse('reply-awaited');
  if (file.status !== 'replied') return refuseAt(file);
  return accept({ type: 'reply-reviewed', verdict, reviewedOn: on, actor: { role: 'delegate', institution: by } });
}

/** The operator is reminded of what it owes now, and of nothing else. */
export function remind({ by, on, about }: Asked<'remind'>, respondent: string, file: OpenFile): Decided {
  if (debtIn(file) !== about) return refuse('nothing-owed');
  const actor = { role: 'delegate', institution: by } as const;
  return accept({ type: 'reminder-sent', respondent, about, sentOn: on, actor });
}

function debtIn(file: OpenFile): Debt | undefined {
  switch (file.status) {
    case 'written':
      return 'reply';
    case 'recommended':
      return 'recommendation-answer';
    case 'accepted':
    case 'not-executed':
      return 'recommendation-execution';
    case 'executed':
      return file.extent === 'partly' ? 'recommendation-execution' : undefined;
    case 'received':
    case 'instructed':
    case 'replied':
    case 'reviewed':
    case 'proposed':
    case 'settled':
    case 'refused':
    case 'referred':
      return undefined;
  }
}
