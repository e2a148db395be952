import { accept, type Decider } from '@jisr/decider';

export type Language = 'ar' | 'fr' | 'zgh' | 'en';

/** Every letter that a complainant can get by itself; a template of that name exists in every language. */
export const templates = [
  'complaint-registered',
  'complaint-found-inadmissible',
  'clock-started',
  'reply-issued',
  'complaint-withdrawn',
  'case-returned',
  'case-closed',
] as const;
export type Template = (typeof templates)[number];

/** What is known of the person to tell: nothing that identifies them. */
export type Correspondence =
  | { readonly status: 'unknown' }
  | { readonly status: 'unreachable' }
  | {
      readonly status: 'reachable';
      readonly language: Language;
      readonly receiptNumber: string;
      readonly told: readonly string[];
    };

export type CorrespondenceCommand =
  | { readonly type: 'meet'; readonly language: Language; readonly receiptNumber: string; readonly reachable: boolean }
  | { readonly type: 'tell'; readonly notice: Notice };

/** One thing to tell, because of one event. */
export interface Notice {
  readonly eventId: string;
  readonly template: Template;
  readonly params: Readonly<Record<string, string>>;
}

export type CorrespondenceEvent =
  | { readonly type: 'met'; readonly language: Language; readonly receiptNumber: string; readonly reachable: boolean }
  | { readonly type: 'notice-due'; readonly notice: Notice; readonly language: Language };

/**
 * Whoever left an address is told of every step, in their language, once for each event; whoever left none is told
 * nothing, and that is no failure. The lifecycle of a case begins with its registration, so nobody is told before.
 */
export const correspondenceDecider: Decider<CorrespondenceCommand, Correspondence, CorrespondenceEvent, never> = {
  initial: { status: 'unknown' },

  decide(command, correspondence) {
    switch (command.type) {
      case 'meet': {
        if (correspondence.status !== 'unknown') return accept();
        const { language, receiptNumber, reachable } = command;
        return accept({ type: 'met', language, receiptNumber, reachable });
      }
      case 'tell': {
        if (correspondence.status !== 'reachable' || correspondence.told.includes(command.notice.eventId))
          return accept();
        const { language, receiptNumber } = correspondence;
        const notice = { ...command.notice, params: { ...command.notice.params, receiptNumber } };
        return accept({ type: 'notice-due', notice, language });
      }
    }
  },

  evolve(correspondence, event) {
    switch (event.type) {
      case 'met': {
        const { language, receiptNumber } = event;
        return event.reachable ? { status: 'reachable', language, receiptNumber, told: [] } : { status: 'unreachable' };
      }
      case 'notice-due':
        return correspondence.status === 'reachable'
          ? { ...correspondence, told: [...correspondence.told, event.notice.eventId] }
          : correspondence;
    }
  },
};
