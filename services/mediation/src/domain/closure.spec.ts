import { describe, it } from '@jest/globals';
import { given, happened, closedAs, over, open, told, check, type Stand } from '../../test/stands.ts';
import { sampleClosure } from './mediation.samples.ts';
import { closureReasons, type ClosureReason } from './mediation.ts';

const { received } = happened;

describe('a closure', () => {
  const trueOf: Readonly<Partial<Record<ClosureReason, readonly Stand[]>>> = {
    'reply-accepted': ['replied', 'approved', 'disapproved'],
    'reply-satisfactory': ['approved'],
    settled: ['settled'],
    'recommendation-executed': ['executed fully'],
    'recommendation-partly-executed': ['executed partly', 'executed partly at last', 'executed partly, the rest not'],
    'recommendation-not-executed': ['not executed', 'executed partly, the rest not'],
    'recommendation-refused': ['refused'],
    referred: ['referred'],
  };

  describe.each(closureReasons)('as %s', (reason) => {
    const fits = trueOf[reason] ?? open;
    it.each(open)('meets a file that is %s', (stand) =>
      check(stand, sampleClosure(reason), fits.includes(stand) ? [closedAs(reason)] : 'closure-reason-mismatch'),
    );
    it.each(over)('is too late for a file that is %s', (stand) => check(stand, sampleClosure(reason), told[stand]));
  });

  it('is the ombudsman’s alone, and needs no operator', () => {
    given(received)
      .when({ ...sampleClosure('unfounded'), by: 'al-omrane' })
      .thenRefused('not-the-ombudsman');
    given(happened.unrouted).when(sampleClosure('unfounded')).then(closedAs('unfounded'));
    given().when(sampleClosure('unfounded')).thenRefused('not-in-mediation');
  });
});
