import type { CaseStatus } from '@jisr/case-status';
import type { Language } from '@jisr/contracts';
import type { Scene } from './act.ts';
import type { Draws } from './draws.ts';

/** How a complaint comes in, as far as its scenario cares; the rest is drawn. */
export interface Opening {
  readonly receiver: 'al-omrane' | 'imr';
  /** How the complainant names the operation: `crowded` is the one that many complain about. */
  readonly operation?: 'code' | 'crowded' | 'name' | 'unsure';
  readonly lacks?: 'mandate' | 'address' | 'administration';
  readonly courtPending?: boolean;
  readonly finding?: 'other-body-competent' | 'not-a-complaint';
  readonly oral?: boolean;
  readonly representedBy?: 'lawyer' | 'relative';
  readonly members?: number;
  /** Tells again what the case before it told. */
  readonly twin?: boolean;
}

/** One way that a complaint can go. */
export interface Scenario {
  readonly name: string;
  /** How often it is drawn beside the others, once each was dealt once. */
  readonly weight: number;
  readonly opening: Opening;
  readonly scenes: readonly Scene[];
  /** Where it ends; a case that stops anywhere else stands still with nobody owing anything. */
  readonly ends: CaseStatus;
}

/** One complaint of a run. */
export interface SimulatedCase {
  readonly number: number;
  readonly reference: string;
  readonly complaintId: string;
  readonly scenario: Scenario;
  readonly draws: Draws;
  readonly person: Person;
  readonly language: Language;
  readonly category: string;
  readonly claims: readonly string[];
  readonly place: Place;
  /** The case before, when this one tells the same again. */
  readonly twinOf?: SimulatedCase;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly nationalId: string;
  readonly address: string;
}

/** The operation concerned, and where it lies. */
export interface Place {
  readonly operation: string;
  readonly names: { readonly fr: string; readonly ar: string };
  readonly region: string;
  readonly province: string;
}
