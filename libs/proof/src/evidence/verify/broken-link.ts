/** The links of a proof, in the order in which they are looked at. */
export type Link =
  'container' | 'manifest signature' | 'files' | 'chain' | 'signatures' | 'receipts' | 'anchors' | 'time stamps';

/** Where a proof ends: no later link was looked at. */
export interface Broken {
  readonly link: Link;
  /** The file of the bundle in which it shows. */
  readonly file: string;
  readonly why: string;
}

/** Ends the verification; caught by `verifyEvidence` alone. */
export class BrokenLink extends Error {
  constructor(readonly broken: Broken) {
    super(broken.why);
  }
}

export function breakAt(link: Link, file: string, why: string): never {
  throw new BrokenLink({ link, file, why });
}
