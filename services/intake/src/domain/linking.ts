import { accept, refuse, type Decision } from '@jisr/decider';
import type { CommandOf, Complaint, ComplaintEvent, ComplaintRefusal } from './complaint.ts';
import { isStranger } from './standing.ts';

type Answer = Decision<ComplaintEvent, ComplaintRefusal>;

/** Cases about one matter are named to each other, whatever became of them; none is refused, joined or ended for it. */
export function link({ by, cases, relation }: CommandOf<'link'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown') return refuse('complaint-unknown');
  if (isStranger(by, complaint)) return refuse('not-the-receiver');
  if (cases.some(({ is }) => is === 'this-one')) return refuse('linked-to-itself');
  if (cases.some(({ is }) => is === 'unknown')) return refuse('linked-case-unknown');
  const fresh = cases.map(({ id }) => id).filter((id) => !complaint.links.includes(id));
  return fresh.length === 0 ? refuse('already-linked') : accept({ type: 'linked', cases: fresh, relation });
}

/** A link is known at both its ends, once. */
export function hearOfLink({ to, relation }: CommandOf<'hear-of-link'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown' || complaint.links.includes(to)) return accept();
  return accept({ type: 'linked', cases: [to], relation });
}
