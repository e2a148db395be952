import { accept, type Decider } from '@jisr/decider';
import type { CollectiveFile, CollectiveFileEvent, Gather } from './collective-file.ts';

/**
 * A file opens when as many cases as the rule asks for stand in one window, and takes in whatever comes within a window of
 * the last that joined. After a longer silence counting begins anew, and the next file is another.
 */
export const collectiveFileDecider: Decider<Gather, CollectiveFile, CollectiveFileEvent, never> = {
  initial: { status: 'none', opened: 0 },

  decide({ on, since, cases, threshold, rule }, file) {
    if (cases.length === 0) return accept();
    if (file.status === 'open' && file.lastJoinedOn >= since)
      return accept({ type: 'joined', number: file.opened, cases, on });
    return cases.length >= threshold ? accept({ type: 'opened', number: file.opened + 1, cases, on, rule }) : accept();
  },

  evolve(file, { number, on }) {
    const lastJoinedOn = file.status === 'open' && file.lastJoinedOn > on ? file.lastJoinedOn : on;
    return { status: 'open', opened: number, lastJoinedOn };
  },
};
