import type { LocalDate } from '@jisr/calendar';
import type { Acted, Heard, MediationEvent } from './mediation-event.ts';
import type { Extent, MediationFile, OpenFile, OverFile, Parties, Standing } from './mediation.ts';

type Filed = OpenFile | OverFile;
type Told<T extends Heard['type']> = Extract<Heard, { type: T }>;

/** The file after what happened; what happened to no file leaves none. */
export function evolve(file: MediationFile, event: MediationEvent): MediationFile {
  switch (event.type) {
    case 'received': {
      const { type: _type, ...parties } = event;
      return { status: 'received', ...parties };
    }
    case 'end-held':
      return { status: 'unfiled', ended: event.as };
    case 'end-lifted':
      return { status: 'unfiled' };
    default:
      return file.status === 'unfiled' ? file : moved(file, event);
  }
}

function moved(file: Filed, event: Heard | Acted): Filed {
  const parties = partiesOf(file);
  switch (event.type) {
    case 'respondent-heard':
      return withRespondent(file, event);
    case 'return-heard':
      return withoutRespondent(file, event);
    case 'reply-heard':
      return standing(file, { status: 'replied' });
    case 'silence-heard':
      return standing(file, { status: 'written', overdue: true });
    case 'extension-heard':
      return extended(file, event.dueOn);
    case 'end-heard':
      return { status: 'ended', as: event.as, ...parties };
    case 'reopening-heard':
      return { status: 'received', ...parties };
    case 'instruction-opened':
      return { status: 'instructed', ...parties };
    case 'letter-sent':
      return { status: 'written', overdue: false, ...parties };
    case 'reply-reviewed':
      return { status: 'reviewed', verdict: event.verdict, ...parties };
    case 'reminder-sent':
      return file;
    case 'case-closed':
      return { status: 'closed', reason: event.reason, ...parties };
    case 'settlement-proposed': {
      const { remedies, answerDueOn } = event;
      return { status: 'proposed', remedies, answerDueOn, standing: standingOf(file), ...parties };
    }
    case 'settlement-answered':
      if (file.status !== 'proposed') return file;
      return event.answer === 'accepted' ? { ...file, agreed: event.side } : { ...file.standing, ...parties };
    case 'settlement-lapsed':
      return file.status === 'proposed' ? { ...file.standing, ...parties } : file;
    case 'settlement-reached':
      return { status: 'settled', ...parties };
    case 'recommendation-issued':
      return { status: 'recommended', answerDueOn: event.answerDueOn, ...parties };
    case 'recommendation-accepted':
      return { status: 'accepted', executionDueOn: event.executionDueOn, ...parties };
    case 'recommendation-refused':
      return { status: 'refused', ...parties };
    case 'recommendation-executed':
      return executed(file, event.extent);
    case 'recommendation-not-executed': {
      const partly = file.status === 'executed' && file.extent === 'partly';
      return { status: 'not-executed', executionDueOn: event.dueOn, partly, ...parties };
    }
    case 'case-referred':
      return { status: 'referred', ...parties };
  }
}

const partiesOf = ({ ombudsman, respondent, registeredOn, left }: Filed): Parties => ({
  ombudsman,
  ...(respondent !== undefined && { respondent }),
  ...(registeredOn !== undefined && { registeredOn }),
  ...(left && { left }),
});

function withoutRespondent({ respondent: _, ...file }: Filed, { respondent, act }: Told<'return-heard'>): Filed {
  return { ...file, left: { respondent, act } };
}

/** What was written and agreed stands when one act hands the case over inside its operator; another has read no letter. */
function withRespondent({ left, ...file }: Filed, { respondent, act }: Told<'respondent-heard'>): Filed {
  const handedOver = left?.act === act && left.respondent === respondent;
  return handedOver ? { ...file, respondent } : asUnread({ ...file, respondent });
}

function asUnread(file: Filed): Filed {
  if (file.status === 'written') return { status: 'instructed', ...partiesOf(file) };
  if (file.status !== 'proposed') return file;
  const { agreed, standing: before, ...proposed } = file;
  const unread = before.status === 'written' ? ({ status: 'instructed' } as const) : before;
  return { ...proposed, standing: unread, ...(agreed === 'complainant' && { agreed }) };
}

function executed(file: Filed, extent: Extent): Filed {
  if (!('executionDueOn' in file)) return file;
  const overdue = file.status === 'not-executed' || (file.status === 'executed' && file.overdue);
  return { status: 'executed', extent, executionDueOn: file.executionDueOn, overdue, ...partiesOf(file) };
}

const extended = (file: Filed, dueOn: LocalDate): Filed => {
  if (file.status === 'recommended') return { ...file, answerDueOn: dueOn };
  return file.status === 'accepted' || file.status === 'executed' ? { ...file, executionDueOn: dueOn } : file;
};

/** A proposal does not hide what happens meanwhile: it falls back to where the file stands then. */
const standing = (file: Filed, now: Standing): Filed =>
  file.status === 'proposed' ? { ...file, standing: now } : { ...now, ...partiesOf(file) };

function standingOf(file: Filed): Standing {
  switch (file.status) {
    case 'written':
      return { status: 'written', overdue: file.overdue };
    case 'replied':
      return { status: 'replied' };
    case 'reviewed':
      return { status: 'reviewed', verdict: file.verdict };
    default:
      return { status: 'instructed' };
  }
}
