import type { UnitOfWork } from '@jisr/messaging';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import { standingOf, type Standing } from '../domain/standing.ts';

/** What an institution is to a case now. */
export const standingIn = (caseId: string, institution: string, unit: UnitOfWork): Standing =>
  standingOf(institution, unit.state(treatmentPart, caseId));
