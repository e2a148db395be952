import type { LocalDate } from '@jisr/calendar';

export type Track = 'direct' | 'mediation';

export interface Territory {
  readonly region: string;
  readonly province?: string;
  readonly commune?: string;
  readonly synthetic?: boolean;
}

export interface OperationHint {
  readonly code?: string;
  readonly name?: string;
}

/** In which capacity somebody files for the complainant. */
export interface Representation {
  readonly capacity: 'lawyer' | 'relative' | 'association' | 'other';
  readonly mandate?: { readonly reference: string; readonly signedOn?: LocalDate };
}

/** What everyone may know of a complaint: no identity, no free text. */
export interface Filing {
  readonly receiptNumber: string;
  /** The institution that the complainant turned to, which speaks for the complainant ever since. */
  readonly institution: string;
  readonly reference: string;
  /** The case keeps the versions of the rules that held on this day. */
  readonly registeredOn: LocalDate;
  readonly track: Track;
  readonly category: string;
  readonly channel:
    'web' | 'mobile-app' | 'phone' | 'email' | 'walk-in' | 'voicemail' | 'field-report' | 'elected-office' | 'letter';
  readonly language: 'ar' | 'fr' | 'zgh' | 'en';
  readonly territory?: Territory;
  readonly operation?: OperationHint;
  readonly complainant?: { readonly id: string; readonly reachable: boolean };
  readonly claims?: readonly string[];
  /** An officer typed what the complainant said, and its recording is kept. */
  readonly filedOrally?: { readonly officer: string; readonly recording: string };
  readonly representation?: Representation;
  /** Several people complain together; the complainant speaks for them. */
  readonly group?: { readonly members: number };
}

/** What a completion can replace of a filing. */
export type Amendment = Partial<Pick<Filing, 'territory' | 'operation' | 'representation' | 'group' | 'complainant'>>;
