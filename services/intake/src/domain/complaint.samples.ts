import type { ComplaintCommand, Filing } from './complaint.ts';

const filing: Filing = {
  receiptNumber: 'JSR-2026-ABCDE-12345',
  institution: 'al-omrane',
  reference: 'SR-1',
  track: 'direct',
  category: 'delivery-delay',
  channel: 'phone',
  language: 'ar',
};

/** A command of each kind, and each way that it can go. */
export const complaintSamples: readonly ComplaintCommand[] = [
  { type: 'register', filing, declaresNoCourtCase: true },
  { type: 'register', filing, declaresNoCourtCase: false },
  { type: 'withdraw', by: 'al-omrane', reason: 'changed-mind' },
  { type: 'accept-reply', by: 'al-omrane' },
  { type: 'hear-of-reply' },
  { type: 'hear-of-closure', reason: 'contest-window-passed' },
  { type: 'hear-of-return' },
];
