import type { Part } from '@jisr/messaging';
import { chainDecider, type Chain, type Extended } from '../../domain/chain.ts';

/** The hash chain of a case; its heads travel beside the events that they cover. */
export const chainPart: Part<{ readonly type: 'extend'; readonly head: string }, Chain, Extended, never> = {
  name: 'chain',
  decider: chainDecider,
  publish: () => [],
};
