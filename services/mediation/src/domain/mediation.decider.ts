import type { LocalDate } from '@jisr/calendar';
import { refuse, type Decider, type Decision } from '@jisr/decider';
import { close } from './closure.ts';
import { hear } from './hearing.ts';
import { instruct, remind, review, write } from './instruction.ts';
import type { MediationCommand, Request } from './mediation-command.ts';
import type { MediationEvent } from './mediation-event.ts';
import { evolve } from './mediation.evolution.ts';
import type { MediationFile, OpenFile, OverFile } from './mediation.ts';
import {
  answerRecommendation,
  executionDueIn,
  failBySilence,
  recommend,
  refer,
  refuseBySilence,
  stateExecution,
} from './recommendation.ts';
import { endings, refuseAt, type MediationRefusal } from './refusal.ts';
import { answerSettlement, lapse, propose } from './settlement.ts';

type Decided = Decision<MediationEvent, MediationRefusal>;

/**
 * The Médiateur instructs a file, writes to the operator, judges its reply; proposes a settlement or recommends, follows
 * the recommendation to its execution or takes it to the head of government, and closes (law 14-16). Only the ombudsman
 * whose file it is does so, only the operator answers for itself. A withdrawal ends the file wherever it stands; a
 * reopening takes it up anew.
 */
export const mediationDecider: Decider<MediationCommand, MediationFile, MediationEvent, MediationRefusal> = {
  initial: { status: 'unfiled' },

  decide(command, file) {
    switch (command.type) {
      case 'take-up':
      case 'hear-of-respondent':
      case 'hear-of-return':
      case 'hear-of-reply':
      case 'hear-of-silence':
      case 'hear-of-extension':
      case 'hear-of-end':
      case 'hear-of-reopening':
        return hear(command, file);
      case 'pass-window':
        return passWindow(command.on, file);
      default:
        return answer(command, file);
    }
  },

  evolve,
};

function answer(request: Request, file: MediationFile): Decided {
  if (file.status === 'unfiled') return refuse(file.ended ? endings[file.ended] : 'not-in-mediation');
  const stranger = whyStranger(request, file);
  if (stranger) return refuse(stranger);
  return file.status === 'closed' || file.status === 'ended' ? refuseAt(file) : take(request, file);
}

function take(request: Request, file: OpenFile): Decided {
  if (request.type === 'instruct') return instruct(request, file);
  if (request.type === 'close') return close(request, file);
  const { respondent } = file;
  if (respondent === undefined) return refuse('not-routed');
  switch (request.type) {
    case 'write':
      return write(request, respondent, file);
    case 'review':
      return review(request, file);
    case 'remind':
      return remind(request, respondent, file);
    case 'propose-settlement':
      return propose(request, file);
    case 'answer-settlement':
      return answerSettlement(request, file);
    case 'recommend':
      return recommend(request, respondent, file);
    case 'answer-recommendation':
      return answerRecommendation(request, file);
    case 'state-execution':
      return stateExecution(request, file);
    case 'refer':
      return refer(request, file);
  }
}

/** Who may not ask for this. The complainant's word is brought by the ombudsman, never by the operator complained about. */
function whyStranger(request: Request, { ombudsman, respondent }: OpenFile | OverFile): MediationRefusal | undefined {
  const { by } = request;
  if (request.type === 'state-execution') {
    return by === ombudsman || by === respondent ? undefined : 'not-a-party';
  }
  const operators =
    request.type === 'answer-recommendation' || (request.type === 'answer-settlement' && request.side === 'operator');
  if (operators) return by === respondent ? undefined : 'not-the-respondent';
  return by === ombudsman ? undefined : 'not-the-ombudsman';
}

function passWindow(on: LocalDate, file: MediationFile): Decided {
  switch (file.status) {
    case 'proposed':
      return on > file.answerDueOn ? lapse(file) : refuse('window-open');
    case 'recommended':
      return on > file.answerDueOn ? refuseBySilence(on) : refuse('window-open');
    default: {
      const dueOn = executionDueIn(file);
      if (dueOn === undefined) return refuse('nothing-owed');
      return on > dueOn ? failBySilence(dueOn) : refuse('window-open');
    }
  }
}
