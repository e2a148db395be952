import type { DataOf } from '@jisr/contracts';
import { act, type Act } from './act.ts';
import type { SimulatedCase } from './simulated-case.ts';

type Submitted = DataOf<'ma.jisr.intake.complaint-submitted.v1'>;

/** The complaint as it is handed in. Who complains is sealed on the way out, where the receiver may not send it clear. */
export const files: Act = { ...act('receiver', 'ma.jisr.intake.complaint-submitted.v1', complaintOf), apart: true };

function complaintOf(subject: SimulatedCase): Submitted {
  const { reference, category, language, claims, draws, scenario } = subject;
  const { lacks, courtPending = false, finding, oral, members } = scenario.opening;
  return {
    reference,
    category,
    channel: oral ? 'walk-in' : draws.one(['web', 'mobile-app', 'letter', 'walk-in', 'phone'] as const, 'channel'),
    language,
    description: 'Les clés étaient promises pour mars.',
    declarations: { noCourtCase: !courtPending },
    ...placed(subject),
    ...(claims.length > 0 && { claims: [...claims] }),
    ...(lacks !== 'administration' && { administration: 'Al Omrane' }),
    ...(finding && { findings: [{ ground: finding, insteadGoTo: 'Commune' }] }),
    ...(oral && { filedOrally: { officer: `officer-${1 + draws.below(9, 'officer')}`, recording: `R-${reference}` } }),
    ...representation(subject),
    ...(members && { group: { members } }),
    complainant: lacks === 'address' ? addressless(subject) : complainantOf(subject),
  };
}

function placed({ place, scenario }: SimulatedCase): Pick<Submitted, 'territory' | 'operation'> {
  const { operation: code, names, region, province } = place;
  const territory = { region, province, synthetic: true };
  switch (scenario.opening.operation ?? 'code') {
    case 'code':
    case 'crowded':
      return { territory, operation: { code } };
    case 'name':
      return { territory, operation: { name: names.fr } };
    case 'unsure':
      return { territory };
  }
}

function representation({ scenario, reference }: SimulatedCase): Pick<Submitted, 'representation'> {
  const { lacks, representedBy } = scenario.opening;
  if (lacks === 'mandate') return { representation: { capacity: 'relative' } };
  if (representedBy === 'lawyer') return { representation: { capacity: 'lawyer' } };
  return representedBy ? { representation: { capacity: representedBy, mandate: { reference: `M-${reference}` } } } : {};
}

export const complainantOf = ({ person }: SimulatedCase) => ({ ...person });

function addressless({ person: { name, email, nationalId } }: SimulatedCase) {
  return { name, email, nationalId };
}
