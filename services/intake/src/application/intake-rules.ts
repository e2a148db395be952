import type { Part } from '../domain/completeness.ts';
import type { Track } from '../domain/filing.ts';
import type { LocalDate } from '../domain/local-date.ts';

/** A number of days that a rule gives, by code and version: a case keeps the version it started under. */
export interface Window {
  readonly rule: string;
  readonly days: number;
}

export const windows = ['completion-window', 'reopening-window', 'duplicate-window'] as const;
export type WindowCode = (typeof windows)[number];

/** The rules that intake decides by, as they are in force on a day. Implementations throw for a day without a rule. */
export abstract class IntakeRules {
  abstract required(track: Track, on: LocalDate): readonly Part[];
  abstract window(code: WindowCode, on: LocalDate): Window;
}
