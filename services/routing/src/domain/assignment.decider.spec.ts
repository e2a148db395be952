import { describe, expect, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type {
  Assignment,
  AssignmentCommand,
  AssignmentEvent,
  AssignmentRefusal,
  CaseSummary,
  Competence,
  Desk,
  Ending,
  Level,
  Requester,
} from './assignment.ts';
import { assignmentDecider } from './assignment.decider.ts';

const given = specify(assignmentDecider);
const agency: Competence = {
  respondent: 'al-omrane',
  delegation: 'rabat',
  company: 'al-omrane-rabat',
  agency: 'agence-sale',
  jurisdictionVersion: 'jurisdiction@1',
};
const neighbour: Competence = { ...agency, agency: 'agence-rabat' };
const desk: Competence = { ...agency, company: 'siege-al-omrane', agency: 'siege' };
const elsewhere: Competence = { ...agency, respondent: 'south-housing' };
const summary: CaseSummary = {
  institution: 'al-omrane',
  reference: 'SR-1',
  track: 'direct',
  category: 'refund',
  urgency: 'normal',
  registeredOn: '2026-01-02',
};
const declined = { reason: 'wrong-entity', competentBody: 'agence-rabat' } as const;
const operator: Requester = { institution: 'al-omrane', kind: 'operator' };
const stranger: Requester = { institution: 'south-housing', kind: 'operator' };
const ombudsman: Requester = { institution: 'imr', kind: 'ombudsman' };
const because = { clock: 'treatment', rule: 'ladder-treatment@1', reason: 'warned' } as const;

const routed = (competence = agency, declinedBy: readonly string[] = [], about = summary): AssignmentEvent => ({
  type: 'routed',
  competence,
  summary: about,
  declinedBy,
});
const returnedBy = (entity: string): AssignmentEvent => ({
  type: 'returned',
  summary,
  declined,
  by: { on: '2026-01-12', entity },
});
const returned = returnedBy('agence-sale');

const returnedAtOnce: AssignmentEvent = { type: 'returned', summary, declined: { reason: 'other' } };
const reassigned: AssignmentEvent = {
  type: 'reassigned',
  by: 'al-omrane',
  on: '2026-01-20',
  reason: 'moved',
  from: 'agence-sale',
  to: 'agence-rabat',
  competence: neighbour,
};
const escalated = (from: Level | Desk, to: Level | Desk): AssignmentEvent => ({
  type: 'escalated',
  from,
  to,
  entity: 'al-omrane-rabat',
  because,
});
const taken: AssignmentEvent = { type: 'taken-to-mediation', ombudsman: 'imr' };
const ended = (as: Ending): AssignmentEvent => ({ type: 'ended', as });
const urgent: AssignmentEvent = { type: 'urgency-set', by: 'imr', urgency: 'urgent', reason: 'eviction' };

const route: AssignmentCommand = { type: 'route', competence: agency, summary };
const decline = (candidates: readonly Competence[] = [neighbour, desk], by = 'al-omrane'): AssignmentCommand => ({
  type: 'decline',
  by,
  on: '2026-01-12',
  declined,
  candidates,
});
const reassign = (competence: Competence | undefined = neighbour, by = operator): AssignmentCommand => ({
  type: 'reassign',
  by,
  on: '2026-01-20',
  reason: 'moved',
  entity: 'agence-rabat',
  competence,
});
const toNobody: AssignmentCommand = {
  type: 'reassign',
  by: operator,
  on: '2026-01-20',
  reason: 'moved',
  entity: 'agence-fes',
  competence: undefined,
};
const setUrgency = (urgency: 'normal' | 'urgent' = 'urgent', by = ombudsman): AssignmentCommand => ({
  type: 'set-urgency',
  by,
  urgency,
  reason: 'eviction',
});
const escalate = (to: Level | Desk): AssignmentCommand => ({
  type: 'escalate',
  to,
  entity: 'al-omrane-rabat',
  because,
});
const inMediation: CaseSummary = { ...summary, track: 'mediation', ombudsman: 'imr' };
const take: AssignmentCommand = { type: 'take-to-mediation', competence: desk, summary: inMediation };
const reopened: AssignmentEvent = { type: 'reopened' };
const reopen: AssignmentCommand = { type: 'reopen' };
const end = (as: Ending): AssignmentCommand => ({ type: 'end', as });

const contest: AssignmentCommand = { type: 'contest' };
const respondentCloses = (replyOwed = false): AssignmentCommand => ({ type: 'respondent-closes', replyOwed });

const endings = ['withdrawn', 'closed', 'inadmissible'] as const;
const stateAfter = (...history: AssignmentEvent[]): Assignment =>
  history.reduce(assignmentDecider.evolve, assignmentDecider.initial);

describe('an unrouted case', () => {
  it('is routed', () => given().when(route).then(routed()));
  it('is routed once it is admitted after all, when it was found inadmissible before anybody had it', () => {
    given(ended('inadmissible')).when(route).then(routed());
    given(routed(), ended('inadmissible')).when(route).thenRefused('case-inadmissible');
    given(ended('withdrawn')).when(route).thenRefused('case-withdrawn');
  });
  it('is returned at once when nobody is competent', () =>
    given().when({ type: 'route', competence: undefined, summary }).then(returnedAtOnce));
  it.each(endings)('ends as %s', (as) => given().when(end(as)).then(ended(as)));
  it.each([
    ['declined', decline()],
    ['reassigned', reassign()],
    ['made urgent', setUrgency()],
    ['escalated', escalate('company')],

    ['reopened', reopen],
  ])('is not %s yet', (_, command) => given().when(command).thenRefused('not-routed'));
});

describe('a routed case', () => {
  const file = given(routed());

  it('is routed once', () => file.when(route).thenRefused('already-routed'));
  it('is not reopened', () => file.when(reopen).thenRefused('already-routed'));
  it.each(endings)('ends as %s', (as) => file.when(end(as)).then(ended(as)));
});

describe('a declined case', () => {
  it('goes to the first entity that might have it, and tells who returned it', () =>
    given(routed())
      .when(decline())
      .then(returned, routed(neighbour, ['agence-sale'])));
  it('does not go back to one that had it', () => {
    given(routed())
      .when(decline([agency, desk]))
      .then(returned, routed(desk, ['agence-sale']));
    given(routed(), returned, routed(neighbour))
      .when(decline([agency, desk]))
      .then(returnedBy('agence-rabat'), routed(desk, ['agence-sale', 'agence-rabat']));
    given(routed(), reassigned)
      .when(decline([agency, desk]))
      .then(returnedBy('agence-rabat'), routed(desk, ['agence-rabat']));
  });
  it.each([
    ['another institution with an entity of the same name', elsewhere],
    ['another company', { ...agency, company: 'al-omrane-tanger' }],
    ['another agency', neighbour],
  ])('may go to %s', (_, candidate) =>
    given(routed())
      .when(decline([agency, candidate]))
      .then(returned, routed(candidate, ['agence-sale'])),
  );
  it('is returned for good when all who might have it had it', () => {
    given(routed()).when(decline([])).then(returned);
    given(routed(), returned, routed(desk))
      .when(decline([desk, agency]))
      .then(returnedBy('siege'));
  });
  it('is declined by its respondent alone', () =>
    given(routed())
      .when(decline([desk], 'imr'))
      .thenRefused('not-the-respondent'));
  it('keeps who had it, until when and why', () =>
    expect(stateAfter(routed(), reassigned, returned, routed(desk))).toEqual({
      status: 'routed',
      competence: desk,
      summary,
      level: 'agency',
      desk: 'delegation',
      past: [
        { competence: agency, until: '2026-01-20', because: 'reassigned' },
        { competence: neighbour, until: '2026-01-12', because: 'wrong-entity' },
      ],
    }));
  it('keeps an entity that had it twice once, at its last stay', () =>
    expect(stateAfter(routed(), reassigned, returnedBy('agence-rabat'), routed(), returned)).toMatchObject({
      status: 'returned',
      past: [
        { competence: neighbour, because: 'wrong-entity' },
        { competence: agency, until: '2026-01-12', because: 'wrong-entity' },
      ],
    }));
});

describe('a case that is handed on', () => {
  it('goes to another entity of its institution, as its respondent or the ombudsman says', () => {
    given(routed()).when(reassign()).then(reassigned);
    given(routed())
      .when(reassign(neighbour, ombudsman))
      .then({ ...reassigned, by: 'imr' } as AssignmentEvent);
  });
  it('is handed on by nobody else', () => {
    given(routed()).when(reassign(neighbour, stranger)).thenRefused('not-the-respondent');
    given(routed(), returned).when(reassign(neighbour, stranger)).thenRefused('not-the-respondent');
    given(returnedAtOnce).when(reassign(neighbour)).thenRefused('not-the-respondent');
  });
  it('goes to no entity that the table does not know, and to no other institution', () => {
    given(routed()).when(toNobody).thenRefused('unknown-entity');
    given(routed()).when(reassign(elsewhere)).thenRefused('unknown-entity');
    given(routed()).when(reassign(elsewhere, ombudsman)).thenRefused('unknown-entity');
    given(routed(), returned).when(reassign(elsewhere)).thenRefused('unknown-entity');
  });
  it('does not go where it is, unless to another correspondent', () => {
    given(routed()).when(reassign(agency)).thenRefused('same-entity');
    const named = { ...agency, correspondent: 'sale-2' };
    given(routed())
      .when(reassign(named))
      .then({ ...reassigned, competence: named } as AssignmentEvent);
    given(routed(named)).when(reassign(named)).thenRefused('same-entity');
  });

  it('is routed anew once it was returned', () => {
    given(routed(), returned)
      .when(reassign())
      .then(routed(neighbour, ['agence-sale']));
    given(routed(), returned)
      .when(reassign(agency))
      .then(routed(agency, ['agence-sale']));
    given(returnedAtOnce).when(reassign(elsewhere, ombudsman)).then(routed(elsewhere));
  });
});

describe('urgency', () => {
  it('is set by the ombudsman', () => given(routed()).when(setUrgency()).then(urgent));
  it('is set on a returned case too, and goes with it', () => {
    given(routed(), returned).when(setUrgency()).then(urgent);
    given(routed(), returned, urgent)
      .when(reassign())
      .then(routed(neighbour, ['agence-sale'], { ...summary, urgency: 'urgent' }));
  });
  it('is set by nobody else', () => given(routed()).when(setUrgency('urgent', operator)).thenRefused('ombudsman-only'));
  it('changes or is refused', () => {
    given(routed()).when(setUrgency('normal')).thenRefused('urgency-unchanged');
    given(routed(), urgent).when(setUrgency()).thenRefused('urgency-unchanged');
    given(routed(), urgent)
      .when(setUrgency('normal'))
      .then({ ...urgent, urgency: 'normal' } as AssignmentEvent);
  });
});

describe('the ladder', () => {
  it('is climbed rung by rung, or several at once', () => {
    given(routed()).when(escalate('company')).then(escalated('agency', 'company'));
    given(routed(), escalated('agency', 'company')).when(escalate('mediator')).then(escalated('company', 'mediator'));
  });
  it('is not climbed twice to one level, nor down', () => {
    given(routed()).when(escalate('agency')).thenRefused('not-higher');
    given(routed(), escalated('agency', 'national')).when(escalate('national')).thenRefused('not-higher');
    given(routed(), escalated('agency', 'national')).when(escalate('company')).thenRefused('not-higher');
  });
  it('begins again with a new holder', () => {
    given(routed(), escalated('agency', 'company'), reassigned)
      .when(escalate('company'))
      .then(escalated('agency', 'company'));
    given(routed(), escalated('agency', 'company'), returned, routed(desk))
      .when(escalate('company'))
      .then(escalated('agency', 'company'));
  });
});

describe("the ombudsman's own ladder", () => {
  const climbed = escalated('delegation', 'national-delegation');

  it('is climbed beside the other, once', () => {
    given(routed(), escalated('agency', 'mediator')).when(escalate('national-delegation')).then(climbed);
    given(routed(), climbed).when(escalate('company')).then(escalated('agency', 'company'));
    given(routed(), climbed).when(escalate('national-delegation')).thenRefused('not-higher');
    given(routed()).when(escalate('delegation')).thenRefused('not-higher');
  });
  it('does not begin again with a new holder', () => {
    given(routed(), climbed, returned, routed(desk)).when(escalate('national-delegation')).thenRefused('not-higher');
    given(routed(), climbed, reassigned).when(escalate('national-delegation')).thenRefused('not-higher');
  });
});

describe('the way to the Médiateur', () => {
  it('is open to a case on the direct track, whoever has it', () => {
    given(routed()).when(take).then(taken);
    given(routed(), returned).when(take).then(taken);
  });
  it('is open to a case that was closed or found inadmissible, which goes on where it stood', () => {
    given(routed(), ended('closed')).when(take).then(taken);
    given(routed(), ended('inadmissible')).when(take).then(taken);
    expect(stateAfter(routed(), ended('closed'), taken)).toEqual({
      status: 'routed',
      competence: agency,
      summary: { ...summary, track: 'mediation', ombudsman: 'imr' },
      level: 'agency',
      desk: 'delegation',
      past: [],
    });
  });
  it('is told of when the case is reopened, with the ombudsman whose file it is', () =>
    given(routed(), taken, ended('closed'))
      .when(reopen)
      .then(routed(agency, [], inMediation)));
  it('is taken once', () => {
    given(routed(), taken).when(take).thenRefused('already-in-mediation');
    given(routed(), returned, taken).when(take).thenRefused('already-in-mediation');
  });
  it('is closed to a withdrawn case', () => {
    given(routed(), ended('withdrawn')).when(take).thenRefused('case-withdrawn');
    given(ended('withdrawn')).when(take).thenRefused('case-withdrawn');
  });
  it('routes a case that nobody had yet', () => {
    given()
      .when(take)
      .then(routed(desk, [], inMediation));
    given(ended('inadmissible'))
      .when(take)
      .then(routed(desk, [], inMediation));
    given()
      .when({ type: 'take-to-mediation', competence: undefined, summary: inMediation })
      .then({ ...returnedAtOnce, summary: inMediation } as AssignmentEvent);
  });
});

describe("the respondent's closure", () => {
  it.each<[string, AssignmentEvent[]]>([
    ['unrouted', []],
    ['routed', [routed()]],
    ['returned', [routed(), returned]],
  ])('ends a case that is %s', (_, history) =>
    given(...history)
      .when(respondentCloses())
      .then(ended('closed')),
  );
  it('does not end what it owes a reply to', () =>
    given(routed()).when(respondentCloses(true)).thenRefused('reply-owed'));
  it('does not end what is with the Médiateur', () => {
    given(routed(), taken).when(respondentCloses()).thenRefused('already-in-mediation');
    given(routed(), ended('closed'), taken).when(respondentCloses()).thenRefused('already-in-mediation');
    given(routed(), returned, taken).when(respondentCloses()).thenRefused('already-in-mediation');
  });
});

describe('a contest', () => {
  it('leaves a case with who has it', () => given(routed()).when(contest).thenNothing());
  it('takes back the closure that it crossed', () => {
    given(routed(), ended('closed')).when(contest).then(reopened);
    expect(stateAfter(routed(), ended('closed'), reopened)).toEqual(stateAfter(routed()));
  });
  it('has no power over the Médiateur, a withdrawal or a refusal', () => {
    given(routed(), taken).when(contest).thenRefused('already-in-mediation');
    given(routed(), taken, ended('closed')).when(contest).thenRefused('already-in-mediation');
    given(routed(), ended('withdrawn')).when(contest).thenRefused('case-withdrawn');
    given(routed(), ended('inadmissible')).when(contest).thenRefused('case-inadmissible');
  });
  it('is for a case that somebody has', () => {
    given().when(contest).thenRefused('not-routed');
    given(routed(), returned).when(contest).thenRefused('case-returned');
  });
});

describe('a returned case', () => {
  const file = given(routed(), returned);

  it('is not routed by the same admission again', () => {
    file.when(route).thenRefused('already-routed');
    given(returnedAtOnce).when(route).thenRefused('already-routed');
  });
  it.each(endings)('ends as %s', (as) => file.when(end(as)).then(ended(as)));
  it.each([
    ['declined', decline()],
    ['escalated', escalate('company')],
    ['reopened', reopen],
  ])('is not %s', (_, command) => file.when(command).thenRefused('case-returned'));
  it('keeps why', () => {
    const kept = { status: 'returned', summary, level: 'agency', desk: 'delegation' };
    expect(stateAfter(routed(), returned)).toEqual({
      ...kept,
      reason: 'wrong-entity',
      past: [{ competence: agency, until: '2026-01-12', because: 'wrong-entity' }],
    });
    expect(stateAfter(returnedAtOnce)).toEqual({ ...kept, reason: 'other', past: [] });
  });
});

describe.each(endings)('a case that is %s', (as) => {
  const over = given(routed(), ended(as));
  const reason: AssignmentRefusal = `case-${as}`;

  it.each([
    ['routed', route],
    ['declined', decline()],
    ['reassigned', reassign()],
    ['made urgent', setUrgency()],
    ['escalated', escalate('company')],
  ])('is not %s', (_, command) => over.when(command).thenRefused(reason));
  it('ends once', () => {
    for (const other of endings) over.when(end(other)).thenRefused(reason);
    over.when(respondentCloses()).thenRefused(reason);
  });
  it('goes back, when it is reopened, to who had it', () => {
    over.when(reopen).then(routed());
    given(routed(), returned, routed(neighbour), ended(as))
      .when(reopen)
      .then(routed(neighbour, ['agence-sale']));
    given(routed(), reassigned, ended(as), routed(neighbour))
      .when(decline([agency, desk]))
      .then(returnedBy('agence-rabat'), routed(desk, ['agence-rabat']));
  });
  it('waits, when it is reopened, for its admission or for a human if nobody had it', () => {
    given(ended(as)).when(reopen).then(reopened);
    given(ended(as), reopened).when(route).then(routed());
    given(routed(), returned, ended(as)).when(reopen).then(reopened);
    expect(stateAfter(routed(), returned, ended(as), reopened)).toEqual(stateAfter(routed(), returned));
  });
});

describe('events that no state expects', () => {
  it.each([
    ['unrouted', stateAfter()],
    ['over', stateAfter(ended('closed'))],
  ])('leave a case that is %s as it was', (_, before) => {
    for (const event of [reassigned, urgent, escalated('agency', 'company'), taken])
      expect(assignmentDecider.evolve(before, event)).toEqual(before);
  });
  it('reopen nothing that is not over', () => expect(stateAfter(routed(), reopened)).toEqual(stateAfter(routed())));
  it('keep no holder of a case that had none', () => {
    expect(stateAfter(returned)).toMatchObject({ past: [] });
    expect(stateAfter(routed(), returned, escalated('agency', 'company'))).toMatchObject({ level: 'agency' });
  });
});
