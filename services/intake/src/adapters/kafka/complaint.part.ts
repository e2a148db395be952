import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import type { Complaint, ComplaintCommand, ComplaintEvent, ComplaintRefusal } from '../../domain/complaint.ts';
import { complaintDecider } from '../../domain/complaint.decider.ts';

const citizen = { role: 'citizen' } as const;
const system = { role: 'system' } as const;

/** A complaint's place in intake's document on the case, and what its events mean to the others. */
export const complaintPart: Part<ComplaintCommand, Complaint, ComplaintEvent, ComplaintRefusal> = {
  name: 'complaint',
  decider: complaintDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'registered': {
        const actor = { ...citizen, institution: event.filing.institution };
        return [{ type: 'ma.jisr.intake.complaint-registered.v1', data: { ...event.filing, actor } }];
      }
      case 'admitted': {
        const { institution, reference, track, category, territory, operation } = event.filing;
        const where = { ...(territory && { territory }), ...(operation && { operation }) };
        const data = { institution, reference, track, category, ...where, actor: system };
        return [{ type: 'ma.jisr.intake.complaint-admitted.v1', data }];
      }
      case 'found-inadmissible': {
        const { category, track } = event.filing;
        const data = { ground: event.ground, category, track, actor: system };
        return [{ type: 'ma.jisr.intake.complaint-found-inadmissible.v1', data }];
      }
      case 'withdrawn':
        return [{ type: 'ma.jisr.intake.complaint-withdrawn.v1', data: { reason: event.reason, actor: citizen } }];
      case 'reply-accepted':
        return [{ type: 'ma.jisr.intake.reply-accepted.v1', data: { actor: citizen } }];
      case 'reply-heard':
      case 'acceptance-held':
      case 'closure-heard':
      case 'return-heard':
        return [];
    }
  },
};
