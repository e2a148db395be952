import type { MaskedCase } from '@jisr/portal-api';
import type { CaseRow } from './case-rows.ts';

const dayMs = 86_400_000;

/** What analysts see of a case: nothing that names it, its people or a day, nor what would place it in another cell. */
export function maskedCase({ status, track, urgency, reply, receivedOn }: CaseRow): MaskedCase {
  return {
    status,
    urgency,
    ...(track && { track }),
    ...(reply && { outcome: reply.outcome }),
    ...(reply && receivedOn !== undefined && { replyDays: daysBetween(receivedOn, reply.repliedOn) }),
  };
}

/** As reporting counts them: a reply dated before its filing counts as the same day. */
const daysBetween = (from: string, to: string) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMs));
