import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import type { MediationCommand } from '../../domain/mediation-command.ts';
import type { Acted, MediationEvent } from '../../domain/mediation-event.ts';
import { mediationDecider } from '../../domain/mediation.decider.ts';
import type { MediationFile } from '../../domain/mediation.ts';
import type { MediationRefusal } from '../../domain/refusal.ts';

/** A file's place in mediation's document on the case, and what its events mean to the others. */
export const mediationPart: Part<MediationCommand, MediationFile, MediationEvent, MediationRefusal> = {
  name: 'file',
  decider: mediationDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'received':
      case 'end-held':
      case 'end-lifted':
      case 'respondent-heard':
      case 'return-heard':
      case 'reply-heard':
      case 'silence-heard':
      case 'extension-heard':
      case 'end-heard':
      case 'reopening-heard':
        return [];
      default:
        return [toDraft(event)];
    }
  },
};

/** What everyone may know of it: no text, and nobody's name. */
function toDraft(event: Acted): Draft {
  switch (event.type) {
    case 'instruction-opened': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.instruction-opened.v1', data };
    }
    case 'letter-sent': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.letter-sent.v1', data };
    }
    case 'reply-reviewed': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.reply-reviewed.v1', data };
    }
    case 'reminder-sent': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.reminder-sent.v1', data };
    }
    case 'settlement-proposed': {
      const { type: _type, remedies, ...data } = event;
      return { type: 'ma.jisr.mediation.settlement-proposed.v1', data: { ...data, remedies: [...remedies] } };
    }
    case 'settlement-answered': {
      const { type: _type, reasons, ...data } = event;
      return {
        type: 'ma.jisr.mediation.settlement-answered.v1',
        data: { ...data, ...(reasons && { reasons: [...reasons] }) },
      };
    }
    case 'settlement-reached': {
      const { type: _type, remedies, ...data } = event;
      return { type: 'ma.jisr.mediation.settlement-reached.v1', data: { ...data, remedies: [...remedies] } };
    }
    case 'settlement-lapsed': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.settlement-lapsed.v1', data };
    }
    case 'recommendation-issued': {
      const { type: _type, remedies, ...data } = event;
      return { type: 'ma.jisr.mediation.recommendation-issued.v1', data: { ...data, remedies: [...remedies] } };
    }
    case 'recommendation-accepted': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.recommendation-accepted.v1', data };
    }
    case 'recommendation-refused': {
      const { type: _type, reasons, ...data } = event;
      return { type: 'ma.jisr.mediation.recommendation-refused.v1', data: { ...data, reasons: [...reasons] } };
    }
    case 'recommendation-executed': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.recommendation-executed.v1', data };
    }
    case 'recommendation-not-executed': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.recommendation-not-executed.v1', data };
    }
    case 'case-referred': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.case-referred.v1', data };
    }
    case 'case-closed': {
      const { type: _type, ...data } = event;
      return { type: 'ma.jisr.mediation.case-closed.v1', data };
    }
  }
}
