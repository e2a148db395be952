import { complainantAccount } from '@jisr/security';

/** The case that a complainant opened with its code. */
export interface Followed {
  readonly caseId: string;
  /** The one that received the complaint and speaks for its complainant. */
  readonly institution: string;
}

export const onBehalfOf = ({ institution }: Followed) => ({ institution, person: complainantAccount });
