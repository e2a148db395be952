import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import { caseFactDecider, type CaseFact, type Learn, type Stated } from '../../domain/case-fact.ts';
import { replyDaysOf } from '../../domain/kpi.ts';

/** A case's fact; every revision since its registration goes to the compacted topic of facts. */
export const caseFactPart: Part<Learn, CaseFact, Stated, never> = {
  name: 'case-fact',
  decider: caseFactDecider,

  publish({ fact }, { id }): readonly Draft[] {
    const { filed, place, competence, late, ...rest } = fact;
    if (!filed) return [];
    const replyDays = replyDaysOf(fact);
    const data = {
      complaint: id,
      period: filed.receivedOn.slice(0, 7),
      ...filed,
      ...place,
      ...competence,
      ...rest,
      ...(replyDays !== undefined && { replyDays }),
      ...(late !== undefined && { withinDeadline: !late }),
    };
    return [{ type: 'ma.jisr.reporting.case-fact-stated.v1', data }];
  },
};
