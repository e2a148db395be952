/** For whom services are asked where a complainant without an account does: the one whom the case is about. */
export const citizen = 'citizen';

/** The case that a complainant opened with its code. */
export interface Followed {
  readonly caseId: string;
  /** The one that received the complaint and speaks for its complainant. */
  readonly institution: string;
}

export const onBehalfOf = ({ institution }: Followed) => ({ institution, person: citizen });
