/**
 * What is wrong with a link of a case's chain: the event has no place in it, one or more before it are missing, its content
 * is not what its hash was made of, or its hash does not lead to its head.
 */
export type LinkFault = 'placeless' | 'gap' | 'content' | 'head';

/** What the platform tells of a case contradicts what it told before. Nothing after it can be believed. */
export class BrokenChain extends Error {
  override readonly name = 'BrokenChain';

  constructor(
    readonly caseId: string,
    /** Of the event in its case, from 0; -1 when it does not say. */
    readonly index: number,
    readonly fault: LinkFault,
  ) {
    super(`the chain of case ${caseId} is broken at event ${index}: ${fault}`);
  }
}
