export type Language = 'ar' | 'fr' | 'zgh' | 'en';

export const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** How a complainant wants to be told; what is not said is as the platform does it. */
export interface Wishes {
  readonly channel?: Channel;
  readonly language?: Language;
  /** Nothing beyond what the law owes them. */
  readonly legalMinimumOnly?: boolean;
}

/** The channels to try, the wanted one first; those from which a message came back are left out. */
export const channelsFor = ({ channel }: Wishes, broken: readonly Channel[]): readonly Channel[] =>
  [...channels].sort((a, b) => Number(b === channel) - Number(a === channel)).filter((one) => !broken.includes(one));
