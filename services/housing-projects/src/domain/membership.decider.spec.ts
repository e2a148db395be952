import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { membershipDecider } from './membership.decider.ts';
import { file } from './membership.samples.ts';
import type { MembershipEvent } from './membership.ts';

const given = specify(membershipDecider);
const join = { type: 'join', file } as const;
const founding = { cases: 5, rule: 'collective-file@1' };
const joined: MembershipEvent = { type: 'joined', file };
const opened: MembershipEvent = { type: 'file-opened', file, ...founding };

describe('a case that stands alone', () => {
  it('joins a file', () => given().when(join).then(joined));
  it('makes a file and joins it', () =>
    given()
      .when({ ...join, founding })
      .then(opened, joined));
  it('has not joined the file that it has made, until it does', () => given(opened).when(join).then(joined));
});

describe('a member', () => {
  it('joins no file', () => given(joined).when(join).thenRefused('already-member'));
  it('makes no file', () =>
    given(joined)
      .when({ ...join, founding })
      .thenRefused('already-member'));
});
