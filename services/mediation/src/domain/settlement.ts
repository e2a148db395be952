import { accept, refuse, type Decision } from '@jisr/decider';
import type { Request } from './mediation-command.ts';
import type { MediationEvent } from './mediation-event.ts';
import type { OpenFile, Proposed } from './mediation.ts';
import { refuseAt, type MediationRefusal } from './refusal.ts';

type Decided = Decision<MediationEvent, MediationRefusal>;
type Asked<T extends Request['type']> = Extract<Request, { type: T }>;

/** Until the ombudsman recommends, both sides can be asked to agree. */
export function propose({ by, remedies, answerDueOn, rule }: Asked<'propose-settlement'>, file: OpenFile): Decided {
  switch (file.status) {
    case 'instructed':
    case 'written':
    case 'replied':
    case 'reviewed': {
      const actor = { role: 'delegate', institution: by } as const;
      return accept({ type: 'settlement-proposed', remedies, answerDueOn, rule, actor });
    }
    default:
      return refuseAt(file);
  }
}

/** Each side answers once, in the window; the second agreement settles, a refusal ends the proposal. */
export function answerSettlement(answer: Asked<'answer-settlement'>, file: OpenFile): Decided {
  if (file.status !== 'proposed') return refuseAt(file);
  if (answer.on > file.answerDueOn) return refuse('answer-window-passed');
  if (file.agreed === answer.side) return refuse('already-agreed');
  const answered = answeredBy(answer);
  return answer.answer === 'accepted' && file.agreed
    ? accept<MediationEvent>(answered, reached(file, answer.on))
    : accept(answered);
}

/** A proposal that both sides did not answer in time is gone; the file is back where it stood. */
export const lapse = ({ answerDueOn }: Proposed): Decided =>
  accept({ type: 'settlement-lapsed', answerDueOn, actor: { role: 'system' } });

function answeredBy({ by, side, answer, reasons }: Asked<'answer-settlement'>): MediationEvent {
  const role = side === 'operator' ? 'correspondent' : 'citizen';
  const said = { side, answer, ...(reasons && { reasons }) } as const;
  return { type: 'settlement-answered', ...said, actor: { role, institution: by } };
}

const reached = ({ remedies }: Proposed, reachedOn: string): MediationEvent => ({
  type: 'settlement-reached',
  remedies,
  reachedOn,
  actor: { role: 'system' },
});
