import type { Part } from '@jisr/messaging';
import { digestDecider, type Compose, type Composed, type DigestState } from '../../domain/digest.ts';

/** When a desk had its last digest; its subject is the desk's key. */
export const digestPart: Part<Compose, DigestState, Composed, 'sent-today'> = {
  name: 'digest',
  decider: digestDecider,
  publish: () => [],
};
