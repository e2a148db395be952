import { accept, refuse, type Decider } from '@jisr/decider';
import type { Join, Membership, MembershipEvent } from './membership.ts';

/** A case joins one collective file, once; the one that makes a file states it first. */
export const membershipDecider: Decider<Join, Membership, MembershipEvent, 'already-member'> = {
  initial: { status: 'alone' },

  decide({ file, founding }, membership) {
    if (membership.status === 'member') return refuse('already-member');
    const joined = { type: 'joined', file } as const;
    return founding ? accept<MembershipEvent>({ type: 'file-opened', file, ...founding }, joined) : accept(joined);
  },

  evolve: (membership, event) => (event.type === 'joined' ? { status: 'member', file: event.file.id } : membership),
};
