import { refuse } from '@jisr/decider';
import type { MediationFile, OpenFile, OverFile } from './mediation.ts';

/** Why a request is not taken: what is missing for it, or where the file stands instead. */
export type MediationRefusal =
  | 'not-in-mediation'
  | 'not-routed'
  | 'not-the-ombudsman'
  | 'not-the-respondent'
  | 'not-a-party'
  | 'reply-awaited'
  | 'already-agreed'
  | 'answer-window-passed'
  | 'window-open'
  | 'nothing-owed'
  | 'reasons-owed'
  | 'not-executed-yet'
  | 'closure-reason-mismatch'
  | StandingRefusal;

type StandingRefusal =
  | 'instruction-not-opened'
  | 'letter-not-sent'
  | 'letter-unanswered'
  | 'reply-not-reviewed'
  | 'reply-reviewed'
  | 'settlement-proposed'
  | 'settlement-reached'
  | 'recommendation-unanswered'
  | 'recommendation-accepted'
  | 'recommendation-refused'
  | 'recommendation-executed'
  | 'recommendation-not-executed'
  | 'case-referred'
  | 'case-closed'
  | 'case-withdrawn'
  | 'complaint-inadmissible';

const standings: Readonly<Record<Exclude<MediationFile['status'], 'unfiled' | 'ended'>, StandingRefusal>> = {
  received: 'instruction-not-opened',
  instructed: 'letter-not-sent',
  written: 'letter-unanswered',
  replied: 'reply-not-reviewed',
  reviewed: 'reply-reviewed',
  proposed: 'settlement-proposed',
  settled: 'settlement-reached',
  recommended: 'recommendation-unanswered',
  accepted: 'recommendation-accepted',
  refused: 'recommendation-refused',
  executed: 'recommendation-executed',
  'not-executed': 'recommendation-not-executed',
  referred: 'case-referred',
  closed: 'case-closed',
};

/** Refuses what does not fit where the file stands, by naming where that is. */
export const refuseAt = (file: OpenFile | OverFile): { readonly refused: MediationRefusal } =>
  refuse(file.status === 'ended' ? endings[file.as] : standings[file.status]);

export const endings = { withdrawn: 'case-withdrawn', inadmissible: 'complaint-inadmissible' } as const;
