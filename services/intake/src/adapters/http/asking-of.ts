import { readerOf, type InstitutionRequest } from '@jisr/entrance';
import type { Asking } from '../../application/dossier/asking.ts';

/** Who asks, as the guard of the entrance found out. */
export const askingOf = (caseId: string, request: InstitutionRequest): Asking => ({
  caseId: caseId.toLowerCase(),
  ...readerOf(request),
});
