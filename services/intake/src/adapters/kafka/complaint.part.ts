import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import type { Complaint, ComplaintCommand, ComplaintEvent, ComplaintRefusal } from '../../domain/complaint.ts';
import { complaintDecider } from '../../domain/complaint.decider.ts';
import type { Filing } from '../../domain/filing.ts';

const citizen = { role: 'citizen' } as const;
const system = { role: 'system' } as const;

/** A complaint's place in intake's document on the case, and what its events mean to the others. */
export const complaintPart: Part<ComplaintCommand, Complaint, ComplaintEvent, ComplaintRefusal> = {
  name: 'complaint',
  decider: complaintDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'registered': {
        const { claims, registeredOn: _day, ...filing } = event.filing;
        const actor = { role: filerOf(filing), institution: filing.institution } as const;
        const data = { ...filing, ...(claims && { claims: [...claims] }), actor };
        return [{ type: 'ma.jisr.intake.complaint-registered.v1', data }];
      }
      case 'found-incomplete': {
        const { missing, completeBy, rule } = event.lack;
        const data = { missing: [...missing], completeBy, rule, actor: system };
        return [{ type: 'ma.jisr.intake.complaint-found-incomplete.v1', data }];
      }
      case 'completed':
        return [{ type: 'ma.jisr.intake.complaint-completed.v1', data: { completedOn: event.on, actor: citizen } }];
      case 'admitted': {
        const suggested = event.possibleDuplicates.length > 0 && { possibleDuplicates: [...event.possibleDuplicates] };
        const data = { ...summaryOf(event.filing), ...suggested, actor: system };
        return [{ type: 'ma.jisr.intake.complaint-admitted.v1', data }];
      }
      case 'found-inadmissible': {
        const { code: ground, ...why } = event.ground;
        const { track, by: institution, filing } = event;
        const actor = institution === undefined ? system : ({ role: 'delegate', institution } as const);
        const data = { ground, ...why, category: filing.category, track, actor };
        return [{ type: 'ma.jisr.intake.complaint-found-inadmissible.v1', data }];
      }
      case 'withdrawn':
        return [{ type: 'ma.jisr.intake.complaint-withdrawn.v1', data: { reason: event.reason, actor: citizen } }];
      case 'reply-accepted':
        return [{ type: 'ma.jisr.intake.reply-accepted.v1', data: { actor: citizen } }];
      case 'reply-contested': {
        const data = { reason: event.reason, contestedOn: event.on, actor: citizen };
        return [{ type: 'ma.jisr.intake.reply-contested.v1', data }];
      }
      case 'taken-to-mediation': {
        const { by, ombudsman, reason, on: takenOn, respondent, filing } = event;
        const { institution, reference, registeredOn, category, territory } = filing;
        const where = { ...(territory && { territory }), ...(respondent !== undefined && { respondent }) };
        const actor = { ...citizen, institution: by };
        const data = { reason, ombudsman, institution, reference, category, registeredOn, takenOn, ...where, actor };
        return [{ type: 'ma.jisr.intake.complaint-taken-to-mediation.v1', data }];
      }
      case 'reopened': {
        const { reason, on: reopenedOn, track } = event;
        const data = { reason, reopenedOn, track, actor: citizen };
        return [{ type: 'ma.jisr.intake.complaint-reopened.v1', data }];
      }
      case 'linked': {
        const { cases, relation } = event;
        return [{ type: 'ma.jisr.intake.cases-linked.v1', data: { cases: [...cases], relation, actor: system } }];
      }
      case 'rated':
        return [{ type: 'ma.jisr.intake.case-rated.v1', data: { score: event.score, actor: citizen } }];
      case 'routing-heard':
      case 'return-heard':
      case 'breach-heard':
      case 'reply-heard':
      case 'closure-heard':
        return [];
    }
  },
};

/** What those who treat a complaint need to know of it. */
function summaryOf({ institution, reference, registeredOn, track, category, territory, operation, claims }: Filing) {
  const known = {
    ...(territory && { territory }),
    ...(operation && { operation }),
    ...(claims && { claims: [...claims] }),
  };
  return { institution, reference, registeredOn, track, category, ...known };
}

/** Who handed the complaint in: an officer for whoever spoke, a representative, or the complainant. */
function filerOf({ filedOrally, representation }: Pick<Filing, 'filedOrally' | 'representation'>) {
  if (filedOrally) return 'officer';
  return representation ? 'representative' : 'citizen';
}
