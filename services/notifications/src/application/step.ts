import type { EventOf } from '@jisr/contracts';

type Told =
  | `intake.${
      | 'complaint-registered'
      | 'complaint-found-incomplete'
      | 'complaint-completed'
      | 'complaint-found-inadmissible'
      | 'complaint-admitted'
      | 'reply-accepted'
      | 'reply-contested'
      | 'complaint-taken-to-mediation'
      | 'complaint-withdrawn'
      | 'complaint-reopened'
      | 'cases-linked'
      | 'case-rated'}`
  | `routing.${
      | 'case-routed'
      | 'case-returned'
      | 'case-reassigned'
      | 'case-escalated'
      | 'urgency-set'
      | 'clock-started'
      | 'clock-suspended'
      | 'clock-resumed'
      | 'clock-extended'
      | 'clock-warned'
      | 'clock-breached'}`
  | `housing-projects.${
      | 'treatment-accepted'
      | 'operation-suggested'
      | 'information-requested'
      | 'information-received'
      | 'reply-issued'
      | 'measure-committed'
      | 'measure-executed'
      | 'measure-overdue'
      | 'collective-file-opened'
      | 'case-joined-collective-file'
      | 'case-closed'}`
  | `mediation.${
      | 'instruction-opened'
      | 'letter-sent'
      | 'reply-reviewed'
      | 'settlement-proposed'
      | 'settlement-answered'
      | 'settlement-reached'
      | 'settlement-lapsed'
      | 'recommendation-issued'
      | 'recommendation-accepted'
      | 'recommendation-refused'
      | 'recommendation-executed'
      | 'recommendation-not-executed'
      | 'reminder-sent'
      | 'case-referred'
      | 'case-closed'}`;

/** The events of a case that concern a person: the complainant, or officers who have to do with it. */
export type Step = EventOf<`ma.jisr.${Told}.v1`>;
