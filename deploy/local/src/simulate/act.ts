import type { LocalDate } from '@jisr/calendar';
import type { DataOf, EventType } from '@jisr/contracts';
import type { DelayName } from './delays.ts';
import type { SimulatedCase } from './simulated-case.ts';

/** Who hands a request in: for the complainant the institution that received the complaint speaks, or the ombudsman. */
export type Party = 'receiver' | 'operator' | 'ombudsman';

/** One thing that somebody asks the platform for. */
export interface Act {
  readonly by: Party;
  readonly type: EventType;
  readonly dataOn: (subject: SimulatedCase, day: LocalDate) => unknown;
  /** The code with which it must come back: it is a mistake on purpose. */
  readonly refusedAs?: string;
  /** Handed in as of so many days before what it follows: the letter was long on its way. */
  readonly daysBack?: number;
  /** Must not meet another case of the same operation and category on one day: who sees whom would be luck. */
  readonly apart?: boolean;
}

export const act = <T extends EventType>(
  by: Party,
  type: T,
  dataOn: (subject: SimulatedCase, day: LocalDate) => DataOf<T>,
): Act => ({ by, type, dataOn });

/** The same act as a mistake that the platform must refuse by this rule. */
export const mistaken = (mistake: Act, refusedAs: string): Act => ({ ...mistake, refusedAs });

/** What follows when something was stated of a case for the nth time. */
export interface Scene {
  /** `<event>`, or `<event>:<its clock, its level or its side>`. */
  readonly on: string;
  readonly nth: number;
  readonly act: Act;
  readonly after: DelayName;
}

export const when = (on: string, does: Act, after: DelayName, nth = 1): Scene => ({ on, nth, act: does, after });
