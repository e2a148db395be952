import type { CaseView } from '@jisr/portal-api';
import { complainantAccount } from '@jisr/security';
import type { OnBehalf } from '../../adapters/services/platform-services.ts';

/** The case that a complainant opened with its code. */
export interface Followed {
  readonly caseId: string;
  /** The one that received the complaint and speaks for its complainant. */
  readonly institution: string;
}

export const onBehalfOf = ({ institution }: Followed): OnBehalf => ({ institution, person: complainantAccount });

/** In mediation the ombudsman brings the complainant's word, never the operator complained about, though that received it. */
export const onBehalfInMediation = (followed: Followed, view: Pick<CaseView, 'parties'> | undefined): OnBehalf => ({
  ...onBehalfOf(followed),
  institution: view?.parties.ombudsman ?? followed.institution,
});
