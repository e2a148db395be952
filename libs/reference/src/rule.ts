import type { Counting, LocalDate } from '@jisr/calendar';
import type { ListedCode } from '@jisr/contracts';

/** What the platform knows to be data: a schema in this library's `schemas` folder says what each is made of. */
export const kinds = [
  'deadlines',
  'windows',
  'completeness',
  'grounds',
  'categories',
  'calendar',
  'ladders',
  'jurisdiction',
  'correspondents',
  'matching',
  'audiences',
  'hours',
  'code-lists',
] as const;
export type Kind = (typeof kinds)[number];

/** One version of a rule, with the text that it stands on. Once in force it is never changed, only followed by another. */
export interface Rule<K extends Kind = Kind> {
  readonly kind: K;
  readonly code: string;
  readonly version: number;
  readonly validFrom: LocalDate;
  /** The last day; none while no later version is known. */
  readonly validTo?: LocalDate;
  readonly legalBasis: string;
  readonly content: Contents[K];
}

export interface Contents {
  readonly deadlines: DeadlineContent;
  readonly windows: Counting & { readonly days: number; readonly threshold?: number };
  /** Parts that a complaint must come with, by the track that the code names. */
  readonly completeness: { readonly required: readonly string[] };
  readonly grounds: GroundContent;
  readonly categories: { readonly labels: Labels };
  readonly calendar: CalendarContent;
  readonly ladders: { readonly rungs: readonly { readonly at: number; readonly to: Level }[] };
  readonly jurisdiction: JurisdictionContent;
  readonly correspondents: CorrespondentContent;
  readonly matching: MatchingContent;
  readonly audiences: AudienceContent;
  readonly hours: HoursContent;
  /** What the code names: a list of `schemas/code-lists`. Codes are retired, never dropped. */
  readonly 'code-lists': { readonly codes: readonly ListedCode[] };
}

/** Why a complaint is not admissible. */
export interface GroundContent {
  /** Place in the checklist, from the first that is looked at. */
  readonly rank: number;
  readonly labels: Labels;
  readonly insteadGoTo?: readonly string[];
  /** Whoever finds it names the body that is competent. */
  readonly needsInsteadGoTo?: boolean;
}

/** Where a case that is late goes from its agency, or within the ombudsman's house from its delegation. */
export type Level = 'company' | 'national' | 'mediator' | 'national-delegation';
type Labels = Readonly<Record<'ar' | 'fr' | 'zgh' | 'en', string>>;

export interface DeadlineContent extends Counting {
  /** Kind of the clock that it sets. */
  readonly clock: string;
  readonly track: 'direct' | 'mediation';
  readonly urgency: 'any' | 'normal' | 'urgent';
  readonly days: number;
  readonly extensionDays: number;
  readonly warnAt: readonly number[];
  readonly ladder: string;
}

export interface CalendarContent {
  /** ISO days of the week, Monday 1 to Sunday 7. */
  readonly weekend: readonly number[];
  readonly fixed: readonly { readonly on: string; readonly name: string; readonly since?: number }[];
  readonly announced: readonly {
    readonly on: LocalDate;
    readonly name: string;
    readonly status: 'announced' | 'expected';
  }[];
}

/** When a complaint is taken to concern an operation without asking a person. */
export interface MatchingContent {
  readonly sureFrom: number;
  readonly lead: number;
  readonly suggestFrom: number;
  readonly atMost: number;
  /** What each clue counts, between 0 and 1. */
  readonly weights: {
    readonly name: number;
    readonly heard: number;
    readonly sameProvince: number;
    readonly otherProvince: number;
    readonly onlyOne: number;
    readonly oneOfSeveral: number;
  };
  readonly sureLetters: number;
  readonly genericWords: readonly string[];
}

/** Who is told of the step that the code names. */
export interface AudienceContent {
  /** `legal`: always, whatever the complainant prefers. `usual`: unless they want no more than that. */
  readonly complainant: 'legal' | 'usual' | 'nothing';
  readonly officers: Readonly<
    Partial<Record<'correspondent' | 'delegate' | 'superior' | 'holder', 'at-once' | 'digest'>>
  >;
  /** The step is told only when its parameter has one of these values; any, without it. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** When people may be told; times of day in Morocco, `HH:mm`. */
export interface HoursContent {
  /** A channel without hours may be used at any time. */
  readonly quiet: Readonly<Partial<Record<'email' | 'sms', { readonly from: string; readonly until: string }>>>;
  readonly digestAt: string;
}

interface Entity {
  readonly code: string;
  readonly names: { readonly fr: string; readonly ar: string };
}

interface Regional extends Entity {
  readonly regions: readonly string[];
  /** Provinces of its own, whatever their region. */
  readonly provinces?: readonly string[];
}

export interface JurisdictionContent {
  /** The provinces of each region, as the territory was divided. */
  readonly regions?: readonly { readonly code: string; readonly provinces: readonly string[] }[];

  readonly nationalDelegation: string;
  readonly delegations: readonly Regional[];
  readonly operators: readonly {
    readonly institution: string;
    readonly nationalCompany: string;
    readonly nationalAgency: string;
    readonly companies: readonly Regional[];
    readonly agencies: readonly (Entity & { readonly province: string })[];
  }[];
}

export interface CorrespondentContent {
  readonly institution: string;
  readonly entity: string;
  readonly post: string;
  readonly deputies: readonly string[];
  readonly absences: readonly { readonly post: string; readonly from: LocalDate; readonly until: LocalDate }[];
}

/** `code@version`, as events and cases name it. */
export const idOf = ({ code, version }: Pick<Rule, 'code' | 'version'>): string => `${code}@${version}`;
