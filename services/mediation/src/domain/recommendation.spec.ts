import { describe, it } from '@jest/globals';
import { check, delegate, dueOn, given, happened, lateOn } from '../../test/stands.ts';
import { sampleRequests } from './mediation.samples.ts';

const { opened, received, executedFully } = happened;
const late = { ...executedFully, late: true } as const;

describe('a recommendation', () => {
  const { refuse, executeFully, instruct } = sampleRequests;

  it('is not refused without reasons', () =>
    check('recommended', { ...refuse, answer: { accepted: false, reasons: [] } }, 'reasons-owed'));

  it('is executed in time on its last day, and late after it', () => {
    const asked = { ...executeFully, on: lateOn };
    check('accepted', { ...asked, executedOn: dueOn }, [{ ...executedFully, executedOn: dueOn }]);
    check('accepted', { ...asked, executedOn: lateOn }, [{ ...late, executedOn: lateOn }]);
    check('not executed', { ...asked, executedOn: lateOn }, [{ ...late, executedOn: lateOn }]);
  });

  it('is not executed before it was', () =>
    check('accepted', { ...executeFully, executedOn: lateOn }, 'not-executed-yet'));

  it('is executed as the ombudsman finds, with the proof that was brought', () => {
    const proof = { digest: 'ab'.repeat(32) };
    check('accepted', { ...executeFully, by: 'imr', proof }, [{ ...executedFully, proof, actor: delegate }]);
  });

  it('is opened under no delegation when none is named', () => {
    const { delegation: _delegation, ...unnamed } = instruct;
    const { delegation: _named, ...openedUnnamed } = opened;
    given(received).when(unnamed).then(openedUnnamed);
  });
});
