import type { Part } from '@jisr/messaging';
import {
  correspondenceDecider,
  type Correspondence,
  type CorrespondenceCommand,
  type CorrespondenceEvent,
} from '../../domain/correspondence.ts';

/** What notifications remembers of a case. Nothing is published until a message was sent or given up. */
export const correspondencePart: Part<CorrespondenceCommand, Correspondence, CorrespondenceEvent, 'case-unknown'> = {
  name: 'correspondence',
  decider: correspondenceDecider,
  publish: () => [],
};
