import { operator } from './stage.ts';

const actor = { role: 'system' } as const;
export const issued = {
  type: 'ma.jisr.housing-projects.reply-issued.v1',
  data: { outcome: 'granted', language: 'fr', repliedOn: '2018-02-01', contestableUntil: '2018-03-03', actor },
} as const;
export const closed = {
  type: 'ma.jisr.housing-projects.case-closed.v1',
  data: { reason: 'contest-window-passed', actor },
} as const;
export const breached = {
  type: 'ma.jisr.routing.clock-breached.v1',
  data: {
    clock: 'treatment',
    rule: 'direct-treatment@1',
    on: '2018-03-05',
    dueOn: '2018-03-04',
    against: operator,
    reason: 'due-day-passed',
    actor,
  },
} as const;
export const settled = {
  type: 'ma.jisr.mediation.case-closed.v1',
  data: { reason: 'settled', closedOn: '2018-05-01', actor },
} as const;
export const referred = {
  type: 'ma.jisr.mediation.case-referred.v1',
  data: { to: 'head-of-government', referredOn: '2018-05-01', actor },
} as const;
export const returned = { type: 'ma.jisr.routing.case-returned.v1', data: { reason: 'other-body', actor } } as const;
