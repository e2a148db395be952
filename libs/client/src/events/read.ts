import type { CloudEvent, Decoded } from '@jisr/contracts';

/** What the platform told is no event: a defect of the platform, or of something between. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/** The events that were read. Throws `UnreadableEvent` when one is none, since what it said would be lost. */
export const readable = (decoded: readonly Decoded[]): readonly CloudEvent[] =>
  decoded.map((each) => {
    if ('event' in each) return each.event;
    const problems = each.problems.map(({ pointer, code }) => `${pointer} ${code}`);
    throw new UnreadableEvent(`${each.partial.id ?? 'an event'} can't be read: ${problems.join(', ')}`);
  });
