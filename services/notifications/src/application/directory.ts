import type { Desk } from '../domain/place.ts';
import type { Channel, Language } from '../domain/wishes.ts';

/** How the officers of a desk are reached. */
export interface DeskContact extends Desk {
  readonly language: Language;
  /** The channel to try first. */
  readonly channel: Channel;
  readonly email: string;
  /** E.164. */
  readonly phone?: string;
}

/** The channels of a desk, the one that it wants first. */
export const channelsOf = ({ channel, phone }: DeskContact): readonly Channel[] => {
  if (channel === 'sms') return ['sms', 'email'];
  return phone === undefined ? ['email'] : ['email', 'sms'];
};
