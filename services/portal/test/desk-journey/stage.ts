import { it } from '@jest/globals';
import type { DeskCases, Place } from './desk-cases.ts';
import type { DeskWindow } from './desk-window.ts';

/** Where a journey goes: its language's complaints, and the windows of those who work on them. */
export interface Desks {
  readonly cases: DeskCases;
  readonly place: Place;
  /** Of five complaints about one operation, filed with the operator. */
  readonly receipts: readonly string[];
  /** The window of one of the demo people, who signs in when they are first needed. */
  desk(account: string): Promise<DeskWindow>;
}

/** A part of a journey; each goes on where the one before it ended. */
export const walk = (name: string, journey: () => Promise<void>): void => it(name, journey, 300_000);
