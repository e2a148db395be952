import type { Finding, Row } from './columns.ts';
import { complaintOf } from './complaint.ts';
import { endingOf } from './ending.ts';
import { Reading } from './reading.ts';
import type { StructuredRequest } from './request.ts';
import type { Territory } from './territory.ts';

export interface RowResult {
  readonly requests: readonly StructuredRequest[];
  readonly findings: readonly Finding[];
}

/**
 * The requests that one row stands for: its complaint, then what ended it. Pure: the same row gives the same requests, ids
 * included. A row whose complaint can't be made gives none, because an ending without its case would wait for ever.
 */
export function requestsOf(row: Row, territory: Territory): RowResult {
  const reading = new Reading(row);
  const complaint = complaintOf(reading, territory);
  const ending = complaint && endingOf(reading, complaint);
  return { requests: [complaint, ending].filter((request) => request !== undefined), findings: reading.findings };
}
