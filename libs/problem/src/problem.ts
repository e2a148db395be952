/** One rule that a request breaks: where (RFC 6901 pointer into its body) and which, as a catalogue code. */
export interface Breach {
  readonly pointer: string;
  readonly code: string;
  /** Already in words, for rules whose texts are data; else the catalogue has them. */
  readonly reason?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ProblemFacts {
  /** What the text of the code quotes. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly Breach[];
  /** Commands that would be taken instead, where a rule can say so. */
  readonly allowed?: readonly string[];
  /** What happened meanwhile, where that is why. */
  readonly since?: readonly object[];
}

/**
 * Why an HTTP request is not done. Thrown by whoever finds out, and told to the caller as RFC 9457 says, in a language
 * that it reads. `code` names an entry of the message catalogues, of this library's or of the contracts'.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly facts: ProblemFacts = {},
  ) {
    super(code);
  }
}
