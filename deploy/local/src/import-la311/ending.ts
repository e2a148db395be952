import { drawFrom, type Complaint } from './complaint.ts';
import { bodies, drawn, endings } from './mapping.ts';
import type { Reading } from './reading.ts';
import { request, type StructuredRequest } from './request.ts';
import { answer } from './texts.ts';

const open = 'case stays open';

/**
 * What ended the case, dated by ClosedDate; nothing for an open one, or when status or date can't be read.
 *
 * Some rows were closed before they were created, most of them because the city noted the day alone (midnight). Such an ending
 * is reported and dated at the moment of filing: no case ends before it begins, and its day is kept.
 */
export function endingOf(reading: Reading, complaint: StructuredRequest<Complaint>): StructuredRequest | undefined {
  const ending = reading.lookUp('Status', endings, open);
  if (ending === undefined || ending === 'none') return undefined;
  const endedAt = endingTime(reading, complaint.time);
  if (endedAt === undefined) return undefined;
  switch (ending) {
    case 'reply-submitted':
      return request('ma.jisr.housing-projects.reply-submitted.v1', complaint.subject, endedAt, replyTo(complaint));
    case 'withdrawal-submitted':
      return request('ma.jisr.intake.withdrawal-submitted.v1', complaint.subject, endedAt, { reason: 'other' });
    case 'jurisdiction-declined':
      return request('ma.jisr.routing.jurisdiction-declined.v1', complaint.subject, endedAt, {
        reason: 'other-body',
        ...competentBody(reading),
      });
  }
}

function endingTime(reading: Reading, filedAt: string): string | undefined {
  const closedAt = reading.instant('ClosedDate', open);
  if (closedAt === undefined || closedAt >= filedAt) return closedAt;
  reading.find('ClosedDate', 'closed-before-created', 'dated at the moment of filing');
  return filedAt;
}

function replyTo({ subject, data: { language } }: StructuredRequest<Complaint>) {
  const outcome = drawFrom('outcome', subject, drawn.outcome);
  const reasons = ['other'] as const;
  return { outcome, text: answer(outcome, language), language, ...(outcome !== 'granted' && { reasons }) };
}

function competentBody(reading: Reading): { competentBody?: string } {
  const body = reading.lookUp('Owner', bodies, 'referral without a competent body');
  return body === undefined ? {} : { competentBody: body };
}
