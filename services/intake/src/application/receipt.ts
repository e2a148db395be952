import { createHash } from 'node:crypto';
import { receiptNumberOf } from '../domain/receipt-number.ts';

/** The receipt number of a complaint filed in a year; every bit of its id counts, whoever made the id and in whatever way. */
export const receiptNumberFor = (complaintId: string, year: number): string =>
  receiptNumberOf(createHash('sha256').update(complaintId).digest(), year);
