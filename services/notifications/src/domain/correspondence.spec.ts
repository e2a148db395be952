import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { correspondenceDecider, type CorrespondenceEvent } from './correspondence.ts';

const given = specify(correspondenceDecider);
const met: CorrespondenceEvent = { type: 'met', language: 'ar', receiptNumber: 'JSR-1', reachable: true };
const notice = { eventId: 'e1', template: 'case-closed', params: { reason: 'reply-accepted' } } as const;
const due: CorrespondenceEvent = {
  type: 'notice-due',
  language: 'ar',
  notice: { ...notice, params: { reason: 'reply-accepted', receiptNumber: 'JSR-1' } },
};

describe('a complainant', () => {
  it('is met once', () => {
    given().when({ type: 'meet', language: 'ar', receiptNumber: 'JSR-1', reachable: true }).then(met);
    given(met).when({ type: 'meet', language: 'fr', receiptNumber: 'JSR-2', reachable: true }).thenNothing();
  });
  it('is told in their language, with the receipt number', () => given(met).when({ type: 'tell', notice }).then(due));
  it('is never told twice of one event', () => given(met, due).when({ type: 'tell', notice }).thenNothing());
  it('is told nothing without an address', () =>
    given({ ...met, reachable: false })
      .when({ type: 'tell', notice })
      .thenNothing());
  it('is told nothing before the registration', () => given().when({ type: 'tell', notice }).thenNothing());
});
