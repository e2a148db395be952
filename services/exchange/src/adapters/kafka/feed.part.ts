import type { Part } from '@jisr/messaging';
import { positionDecider, type Position } from '../../domain/position.ts';

/** The places of an institution's feed that are taken; its subject is the institution and the shard. */
export const feedPart: Part<{ readonly type: 'take' }, Position, { readonly type: 'taken' }, never> = {
  name: 'feed',
  decider: positionDecider,
  publish: () => [],
};
