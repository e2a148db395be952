import { DateTime } from 'luxon';
import type { StructuredRequest } from '../src/import-la311/index.ts';
import type { ExpectedCell } from './expected-counts.ts';

const endings: Readonly<Record<string, ExpectedCell['ended']>> = {
  'ma.jisr.housing-projects.reply-submitted.v1': 'replied',
  'ma.jisr.intake.withdrawal-submitted.v1': 'withdrawn',
  'ma.jisr.routing.jurisdiction-declined.v1': 'returned',
};

/** The cell that each complaint among these requests belongs to. */
export function cellsOf(requests: readonly StructuredRequest[]): Omit<ExpectedCell, 'count'>[] {
  const ended = new Map(requests.map(({ subject, type }) => [subject, endings[type] ?? 'open'] as const));
  return requests.filter(isComplaint).map(({ subject, time, data }) => ({
    category: data.category,
    region: data.territory.region,
    period: DateTime.fromISO(time, { zone: 'Africa/Casablanca' }).toFormat('yyyy-MM'),
    ended: ended.get(subject) ?? 'open',
  }));
}

type Placed = StructuredRequest<{ category: string; territory: { region: string } }>;

const isComplaint = (request: StructuredRequest): request is Placed =>
  request.type === 'ma.jisr.intake.complaint-submitted.v1';
