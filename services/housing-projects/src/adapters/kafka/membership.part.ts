import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import { membershipDecider } from '../../domain/membership.decider.ts';
import type { Join, Membership, MembershipEvent } from '../../domain/membership.ts';
import { system as actor } from './actors.ts';

/** A case's place in a collective file, in this context's document on the case. */
export const membershipPart: Part<Join, Membership, MembershipEvent, 'already-member'> = {
  name: 'membership',
  decider: membershipDecider,

  publish(event): readonly Draft[] {
    const { id: collectiveFile, operation, category } = event.file;
    const file = { collectiveFile, operation, category, actor };
    switch (event.type) {
      case 'file-opened': {
        const { cases, rule } = event;
        const type = 'ma.jisr.housing-projects.collective-file-opened.v1';
        return [{ type, data: { ...file, cases, rule } }];
      }
      case 'joined':
        return [{ type: 'ma.jisr.housing-projects.case-joined-collective-file.v1', data: file }];
    }
  },
};
