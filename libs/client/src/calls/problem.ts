/** Why the platform does not do what it was asked (RFC 9457, with the members that Jisr adds). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** The rule that is broken. */
  readonly code: string;
  /** Every broken rule: where, as an RFC 6901 pointer into what was sent, and why. */
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly reason: string }[];
  /** Types of the requests that would be taken instead. */
  readonly allowed?: readonly string[];
}

/** The platform's no. To ask the same again changes nothing. */
export interface Refusal {
  readonly refused: Problem;
}

export type Answer<Taken> = Taken | Refusal;

/** A no where nobody can go on from it, such as to a key that the platform does not know. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.title}`);
  }
}

/** Reads a response that is no success, whoever on the way to the platform gave it. */
export async function refusalIn(response: Response): Promise<Refusal> {
  const { status, statusText: title } = response;
  const said = await response.json().catch(() => undefined);
  const strange = { type: 'about:blank', title, status, code: 'unknown' };
  return { refused: { ...strange, ...(said as Partial<Problem> | undefined) } };
}
