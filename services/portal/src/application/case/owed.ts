import { hasEnded } from '@jisr/case-status';
import type { CaseRoles, CaseView, Owed, Ower } from '@jisr/portal-api';

type Standing = Pick<
  CaseView,
  'parties' | 'status' | 'clocks' | 'measures' | 'missing' | 'informationRequest' | 'mediation' | 'settlement'
>;

/** Who owes what to a case and by when, the most urgent first: what clocks run for, and what is waited for beside them. */
export function owedIn(view: Standing): readonly Owed[] {
  const measures = view.measures
    .filter(({ status }) => status !== 'executed')
    .map(({ measure, dueOn }) => of(view.parties, 'respondent', 'measure', { measure, dueOn }));
  if (hasEnded(view.status)) return inOrder(measures);
  return inOrder([...byClocks(view), ...ofComplainant(view), ...ofSettlement(view), ...ofOmbudsman(view), ...measures]);
}

const byClocks = ({ clocks, parties }: Standing): readonly Owed[] =>
  clocks
    .filter(({ status }) => status === 'running')
    .map(({ kind, against, dueOn }) => ({
      by: roleOf(against, kind, parties),
      ...(against !== undefined && { institution: against }),
      what: kind,
      ...(dueOn !== undefined && { dueOn }),
    }));

/** An institution can have several roles; admissibility is the ombudsman's. */
function roleOf(institution: string | undefined, kind: string, { respondent, ombudsman }: CaseRoles): Ower {
  if (kind === 'admissibility') return 'ombudsman';
  if (institution === respondent) return 'respondent';
  return institution === ombudsman ? 'ombudsman' : 'receiver';
}

const ofComplainant = ({ missing, informationRequest }: Standing): readonly Owed[] => [
  ...(missing?.open ? [{ by: 'complainant', what: 'completion', dueOn: missing.completeBy } as const] : []),
  ...(informationRequest?.open
    ? [{ by: 'complainant', what: 'information', dueOn: informationRequest.dueOn } as const]
    : []),
];

function ofSettlement({ settlement, parties }: Standing): readonly Owed[] {
  if (settlement?.status !== 'proposed') return [];
  const due = settlement.answerDueOn === undefined ? {} : { dueOn: settlement.answerDueOn };
  const sides = [
    { side: 'complainant', by: 'complainant' },
    { side: 'operator', by: 'respondent' },
  ] as const;
  return sides
    .filter(({ side }) => !settlement.agreed.includes(side))
    .map(({ by }) => of(parties, by, 'settlement-answer', due));
}

/** What the ombudsman does next, when the case waits for nobody else. */
const nextOfOmbudsman = {
  received: 'instruction',
  instructed: 'letter',
  written: undefined,
  replied: 'review',
  reviewed: 'decision',
  decided: undefined,
} as const;

function ofOmbudsman({ mediation, settlement, status, clocks, parties }: Standing): readonly Owed[] {
  if (settlement?.status === 'proposed' || status === 'incomplete') return [];
  if (clocks.some((clock) => clock.kind === 'admissibility' && clock.status === 'running')) return [];
  const next = mediation && (status === 'settled' ? 'decision' : nextOfOmbudsman[mediation]);
  return next ? [of(parties, 'ombudsman', next)] : [];
}

function of(parties: CaseRoles, by: Ower, what: string, more: Pick<Owed, 'dueOn' | 'measure'> = {}): Owed {
  const institution = by === 'complainant' ? undefined : parties[by];
  return { by, ...(institution !== undefined && { institution }), what, ...more };
}

const inOrder = (owed: readonly Owed[]) =>
  [...owed].sort((a, b) => (a.dueOn ?? '9999-12-31').localeCompare(b.dueOn ?? '9999-12-31'));
