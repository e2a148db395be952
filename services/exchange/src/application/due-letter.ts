import type { CaseEvent, Parties } from '@jisr/parties';
import type { DueLetter } from './letters.ts';

/** The letter that an event is, if it is one: the formal correspondence of the two sides (law 14-16). */
export function letterIn(event: CaseEvent, { ombudsman, respondent }: Parties): DueLetter | undefined {
  switch (event.type) {
    case 'ma.jisr.mediation.letter-sent.v1': {
      const { ombudsman: from, respondent: to, language, sentOn } = event.data;
      return { kind: 'request', from, to, language, writtenOn: sentOn, ...keptIn('mediation', event) };
    }
    case 'ma.jisr.mediation.reminder-sent.v1': {
      const { respondent: to, sentOn } = event.data;
      return ombudsman
        ? { kind: 'reminder', from: ombudsman, to, writtenOn: sentOn, ...keptIn('mediation', event) }
        : undefined;
    }
    case 'ma.jisr.mediation.recommendation-issued.v1': {
      const { ombudsman: from, respondent: to, issuedOn, answerDueOn: dueOn } = event.data;
      return { kind: 'recommendation', from, to, writtenOn: issuedOn, dueOn, ...keptIn('mediation', event) };
    }
    case 'ma.jisr.housing-projects.reply-issued.v1': {
      const { language, repliedOn: writtenOn } = event.data;
      const isLetter = ombudsman !== undefined && respondent !== undefined && ombudsman !== respondent;
      return isLetter
        ? { kind: 'reply', from: respondent, to: ombudsman, language, writtenOn, ...keptIn('housing-projects', event) }
        : undefined;
    }
    default:
      return undefined;
  }
}

const keptIn = (keeper: DueLetter['keeper'], { id, data }: CaseEvent) => ({
  keeper,
  about: id,
  requestId: data.causedBy,
});
