import { deskKey, holderOf, seated, seatsOf, superiorOf, type Desk, type Place, type Seats } from './place.ts';
import type { Params } from './templates.ts';

/** Officers by what they are to the case; a superior is whom it was escalated to, a holder owes what a clock is for. */
export const addressees = ['correspondent', 'delegate', 'superior', 'holder'] as const;
export type Addressee = (typeof addressees)[number];

/** At once, or with the desk's next digest. */
export type Rhythm = 'at-once' | 'digest';

/** Who is told of one step. */
export interface Audience {
  /** `legal`: always, whatever the complainant prefers. `usual`: unless they want no more than that. */
  readonly complainant: 'legal' | 'usual' | 'nothing';
  readonly officers: Readonly<Partial<Record<Addressee, Rhythm>>>;
  /** The step is told only when its parameter has one of these values; any, without it. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** A desk to tell, and how soon. */
export interface DeskToTell extends Desk {
  readonly rhythm: Rhythm;
}

/** False for a step that the audience leaves out because of what it says. */
export const concerns = ({ only = {} }: Audience, params: Params): boolean =>
  Object.entries(only).every(([name, values]) => values.includes(String(params[name])));

/** The desks to tell, each once, and the addressees for whom nobody sits anywhere. */
export interface OfficersToTell {
  readonly desks: readonly DeskToTell[];
  readonly missing: readonly Addressee[];
}

/**
 * Who of the officers is told. Where two addressees share a desk, it is told once and the sooner. An addressee who has
 * nothing to do with the case (yet) is nobody to tell; one who has, and sits at no desk with an address, is missing.
 */
export function officersToTell(
  { officers }: Audience,
  place: Place,
  params: Params,
  staffed: ReadonlySet<string>,
): OfficersToTell {
  const desks = new Map<string, DeskToTell>();
  const missing: Addressee[] = [];
  for (const addressee of addressees) {
    const rhythm = officers[addressee];
    const seats = rhythm && seatsFor(addressee, place, params);
    if (!seats) continue;
    const desk = seated(seats, staffed);
    if (!desk) missing.push(addressee);
    else if (rhythm === 'at-once' || !desks.has(deskKey(desk))) desks.set(deskKey(desk), { ...desk, rhythm });
  }
  return { desks: [...desks.values()], missing };
}

function seatsFor(addressee: Addressee, place: Place, params: Params): Seats | undefined {
  switch (addressee) {
    case 'correspondent':
    case 'delegate':
      return seatsOf(addressee, place);
    case 'superior':
      return superiorOf(String(params['level']), place, params['entity']?.toString());
    case 'holder':
      return holderOf(String(params['against']), place);
  }
}
