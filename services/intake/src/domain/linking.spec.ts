import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type { ComplaintEvent, OtherCase } from './complaint.ts';
import { complaintDecider } from './complaint.decider.ts';
import { filing, samples } from './complaint.samples.ts';

const given = specify(complaintDecider);
const { link, hearOfLink } = samples;
const open: ComplaintEvent[] = [
  { type: 'registered', filing },
  { type: 'admitted', filing, possibleDuplicates: [] },
];
const linked: ComplaintEvent = { type: 'linked', cases: ['other'], relation: 'same-matter' };
const known = (id: string): OtherCase => ({ id, is: 'known' });

describe('a case', () => {
  it('is linked to others about the same matter', () => {
    given(...open)
      .when(link)
      .then(linked);
    given(...open)
      .when({ ...link, cases: [known('a'), known('b')], relation: 'duplicate' })
      .then({ type: 'linked', cases: ['a', 'b'], relation: 'duplicate' });
  });

  it('is linked to each case once', () => {
    given(...open, linked)
      .when({ ...link, cases: [known('other'), known('another')] })
      .then({ type: 'linked', cases: ['another'], relation: 'same-matter' });
    given(...open, linked)
      .when(link)
      .thenRefused('already-linked');
  });

  it('is linked neither to itself nor to what intake does not know', () => {
    given(...open)
      .when({ ...link, cases: [known('a'), { id: 'this', is: 'this-one' }] })
      .thenRefused('linked-to-itself');
    given(...open)
      .when({ ...link, cases: [known('a'), { id: 'b', is: 'unknown' }] })
      .thenRefused('linked-case-unknown');
  });

  it('hears of a link at its other end, once', () => {
    given(...open)
      .when({ ...hearOfLink, relation: 'follow-up' })
      .then({ ...linked, relation: 'follow-up' } as ComplaintEvent);
    given(...open, linked)
      .when(hearOfLink)
      .thenNothing();
    given().when(hearOfLink).thenNothing();
  });
});
