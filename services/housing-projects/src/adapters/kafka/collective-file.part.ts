import type { Part } from '@jisr/messaging';
import { collectiveFileDecider } from '../../domain/collective-file.decider.ts';
import type { CollectiveFile, CollectiveFileEvent, Gather } from '../../domain/collective-file.ts';

/** A document of its own for each operation and category; what it means is stated on the cases that join. */
export const collectiveFilePart: Part<Gather, CollectiveFile, CollectiveFileEvent, never> = {
  name: 'collective-file',
  decider: collectiveFileDecider,
  publish: () => [],
};
