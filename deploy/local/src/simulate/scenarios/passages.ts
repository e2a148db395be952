import { when } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import * as ombudsman from '../actors/ombudsman.ts';
import type { Scenario } from '../simulated-case.ts';

const opening = { receiver: 'al-omrane' } as const;
const refused = when('treatment-opened', operator.replies('refused'), 'replying in time');
const instructed = when('complaint-taken-to-mediation', ombudsman.instructs, 'instructing');
const written = when('instruction-opened', ombudsman.writes, 'soon');

/** Ways from the operator to the Médiateur, on one case. */
export const passages: readonly Scenario[] = [
  {
    name: 'hears nothing and goes to the Médiateur',
    weight: 3,
    opening,
    ends: 'closed',
    scenes: [
      when('case-escalated:mediator', citizen.goesToMediator('no-reply-in-time'), 'deciding'),
      instructed,
      written,
      when('letter-sent', operator.replies('granted'), 'replying in time'),
      when('reply-issued', ombudsman.reviews('satisfactory'), 'reviewing'),
      when('reply-reviewed', ombudsman.closes('reply-satisfactory'), 'soon'),
    ],
  },
  {
    name: 'takes an unsatisfactory reply to the Médiateur',
    weight: 3,
    opening,
    ends: 'closed',
    scenes: [
      refused,
      when('reply-issued', citizen.turnsToMediator('reply-unsatisfactory'), 'deciding'),
      instructed,
      written,
      when('letter-sent', operator.replies('refused'), 'replying in time'),
      when('reply-issued', ombudsman.reviews('unsatisfactory'), 'reviewing', 2),
      when('reply-reviewed', ombudsman.recommends, 'soon'),
      when('recommendation-issued', operator.acceptsRecommendation, 'answering a recommendation'),
      when('recommendation-accepted', operator.executes('fully'), 'executing'),
      when('recommendation-executed', ombudsman.closes('recommendation-executed'), 'soon'),
    ],
  },
  {
    name: 'contests, goes to the Médiateur and settles',
    weight: 2,
    opening,
    ends: 'closed',
    scenes: [
      refused,
      when('reply-issued', citizen.contests('refused-without-reason'), 'deciding'),
      when('reply-contested', citizen.goesToMediator('contest-unanswered'), 'soon'),
      instructed,
      when('instruction-opened', ombudsman.proposes, 'soon'),
      when('settlement-proposed', operator.agrees, 'soon'),
      when('settlement-answered:operator', ombudsman.bringsWord('accepted'), 'soon'),
      when('settlement-reached', ombudsman.closes('settled'), 'soon'),
    ],
  },
  {
    name: 'goes to the Médiateur once the case is closed',
    weight: 1,
    opening,
    ends: 'closed',
    scenes: [
      refused,
      when('case-closed', citizen.goesToMediator('reply-unsatisfactory'), 'deciding'),
      instructed,
      when('instruction-opened', ombudsman.closes('unfounded'), 'reviewing'),
    ],
  },
  {
    name: 'is asked back too late and goes to the Médiateur',
    weight: 1,
    opening,
    ends: 'closed',
    scenes: [
      when('clock-breached:treatment', operator.asks, 'soon'),
      when('information-requested', citizen.goesToMediator('no-reply-in-time'), 'soon'),
      instructed,
      when('instruction-opened', ombudsman.closes('complainant-silent'), 'reviewing'),
    ],
  },
];
