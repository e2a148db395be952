import type { InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import type { IncomingHttpHeaders } from 'node:http';
import type { Asking } from '../../application/dossier/asking.ts';

/** Why a dossier is read, as a code in the header `Purpose`; throws a problem for what is no code. */
export function purposeIn(headers: IncomingHttpHeaders): { readonly purpose?: string } {
  const { purpose } = headers;
  if (purpose === undefined) return {};
  if (typeof purpose === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(purpose)) return { purpose };
  throw new Problem(400, 'invalid', { errors: [{ pointer: '', code: 'not-valid' }] });
}

/** Who asks, as the guard of the entrance found out. */
export const askingOf = (caseId: string, { institution, subject, headers }: InstitutionRequest): Asking => ({
  caseId: caseId.toLowerCase(),
  institution: institution.id,
  subject,
  ...purposeIn(headers),
});
