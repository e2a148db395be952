import type { Part } from '@jisr/messaging';
import { chainDecider, type Append, type Appended, type Chain } from '../../domain/chain.ts';

/** The hash chain of a case; its heads travel beside the events that they cover. */
export const chainPart: Part<Append, Chain, Appended, never> = {
  name: 'chain',
  decider: chainDecider,
  publish: () => [],
};
