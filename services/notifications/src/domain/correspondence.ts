import { accept, refuse, type Decider } from '@jisr/decider';
import { concerns, officersToTell, type Addressee, type Audience, type DeskToTell } from './audience.ts';
import type { Place } from './place.ts';
import type { Notice } from './templates.ts';
import { channelsFor, type Channel, type Language, type Wishes } from './wishes.ts';

/** What is known of the people to tell: nothing that identifies them. */
export type Correspondence = { readonly status: 'unknown' } | Known;

interface Known extends Met {
  readonly status: 'known';
  readonly place: Place;
  readonly wishes: Wishes;
  /** Channels from which a message came back. */
  readonly broken: readonly Channel[];
  /** Ids of the events that were told. */
  readonly told: readonly string[];
}

interface Met {
  readonly language: Language;
  readonly receiptNumber: string;
  /** The complainant left an address. */
  readonly reachable: boolean;
}

export type CorrespondenceCommand =
  | ({ readonly type: 'meet' } & Met)
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'prefer'; readonly wishes: Wishes }
  | { readonly type: 'give-up-channel'; readonly channel: Channel }
  | {
      readonly type: 'tell';
      readonly notice: Notice;
      readonly audience: Audience;
      /** Keys of the desks that have an address on that day. */
      readonly staffed: ReadonlySet<string>;
    };

/** Why somebody is not told of a step that is for them. */
export type Withheld = 'unreachable' | 'not-wanted' | 'channels-broken' | 'nobody-in-charge';

export type CorrespondenceEvent =
  | ({ readonly type: 'met' } & Met)
  | { readonly type: 'placed'; readonly place: Place }
  | { readonly type: 'preferred'; readonly wishes: Wishes }
  | { readonly type: 'channel-given-up'; readonly channel: Channel }
  | {
      readonly type: 'complainant-due';
      readonly notice: Notice;
      readonly language: Language;
      readonly channels: readonly Channel[];
    }
  | { readonly type: 'desk-due'; readonly notice: Notice; readonly desk: DeskToTell }
  | {
      readonly type: 'withheld';
      readonly notice: Notice;
      readonly from: 'complainant' | Addressee;
      readonly reason: Withheld;
    };

/**
 * People are told of every step that concerns them, once for each event: complainants in their language, by the channel
 * they want, and never less than the law owes them; officers at the desks that have to do with the case. The lifecycle of a
 * case begins with its registration, so nobody is told before.
 */
export const correspondenceDecider: Decider<
  CorrespondenceCommand,
  Correspondence,
  CorrespondenceEvent,
  'case-unknown'
> = {
  initial: { status: 'unknown' },

  decide(command, correspondence) {
    if (command.type === 'meet') {
      if (correspondence.status === 'known') return accept();
      const { language, receiptNumber, reachable } = command;
      return accept({ type: 'met', language, receiptNumber, reachable });
    }
    if (correspondence.status === 'unknown') return refuse('case-unknown');
    switch (command.type) {
      case 'place':
        return accept({ type: 'placed', place: command.place });
      case 'prefer':
        return accept({ type: 'preferred', wishes: command.wishes });
      case 'give-up-channel':
        return correspondence.broken.includes(command.channel)
          ? accept()
          : accept({ type: 'channel-given-up', channel: command.channel });
      case 'tell':
        return accept(...noticesOf(command, correspondence));
    }
  },

  evolve(correspondence, event) {
    if (event.type === 'met') {
      const { language, receiptNumber, reachable } = event;
      return { status: 'known', language, receiptNumber, reachable, place: {}, wishes: {}, broken: [], told: [] };
    }
    if (correspondence.status === 'unknown') return correspondence;
    switch (event.type) {
      case 'placed':
        return { ...correspondence, place: movedTo(event.place, correspondence.place) };
      case 'preferred':
        return { ...correspondence, wishes: event.wishes };
      case 'channel-given-up':
        return { ...correspondence, broken: [...correspondence.broken, event.channel] };
      case 'complainant-due':
      case 'desk-due':
      case 'withheld':
        return { ...correspondence, told: [...new Set([...correspondence.told, event.notice.eventId])] };
    }
  },
};

/** The ombudsman that a case was taken to stays its ombudsman, whoever received it. */
const movedTo = (next: Place, { ombudsman, ...before }: Place): Place => ({
  ...before,
  ...next,
  ...(ombudsman !== undefined && { ombudsman }),
});

function noticesOf(
  { notice, audience, staffed }: Extract<CorrespondenceCommand, { readonly type: 'tell' }>,
  known: Known,
): readonly CorrespondenceEvent[] {
  if (known.told.includes(notice.eventId) || !concerns(audience, notice.params)) return [];
  const { receiptNumber, place } = known;
  const withMediator = place.ombudsman === undefined ? 'no' : 'yes';
  const numbered = { ...notice, params: { ...notice.params, receiptNumber, withMediator } };
  const { desks, missing } = officersToTell(audience, place, notice.params, staffed);
  return [
    ...complainantsPart(numbered, audience, known),
    ...desks.map((desk) => ({ type: 'desk-due', notice: numbered, desk }) as const),
    ...missing.map((from) => withheld(numbered, from, 'nobody-in-charge')),
  ];
}

function complainantsPart(notice: Notice, { complainant }: Audience, known: Known): readonly CorrespondenceEvent[] {
  if (complainant === 'nothing') return [];
  const channels = channelsFor(known.wishes, known.broken);
  const reason = reasonAgainst(complainant, known, channels);
  if (reason) return [withheld(notice, 'complainant', reason)];
  return [{ type: 'complainant-due', notice, language: known.wishes.language ?? known.language, channels }];
}

function reasonAgainst(owed: 'legal' | 'usual', known: Known, channels: readonly Channel[]): Withheld | undefined {
  if (!known.reachable) return 'unreachable';
  if (owed === 'usual' && known.wishes.legalMinimumOnly) return 'not-wanted';
  return channels.length === 0 ? 'channels-broken' : undefined;
}

const withheld = (notice: Notice, from: 'complainant' | Addressee, reason: Withheld): CorrespondenceEvent => ({
  type: 'withheld',
  notice,
  from,
  reason,
});
