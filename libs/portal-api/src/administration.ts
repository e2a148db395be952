import type { ReplyTemplate } from './desk.ts';
import type { Person } from './session.ts';

/** One version of a rule, as routing keeps it. */
export interface RuleView {
  readonly kind: string;
  readonly code: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly legalBasis: string;
  readonly content: unknown;
}

/** The part of JSON Schema that says what kinds of rules are made of; forms are drawn from it. */
export interface RuleSchema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, RuleSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | RuleSchema;
  readonly items?: RuleSchema;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** What a version would change of an example: the day that somebody has until, or who answers for a place. */
export type RuleEffect =
  | {
      readonly what: 'due-day';
      /** Code of the deadline or window. */
      readonly of: string;
      readonly from: string;
      readonly before?: string;
      readonly after?: string;
    }
  | {
      readonly what: 'competence';
      readonly institution: string;
      readonly region: string;
      readonly province?: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

/** What routing says of a version that is sound. */
export interface RuleCheckView {
  /** Of examples that the version would change; none where routing has no example of the kind. */
  readonly effects: readonly RuleEffect[];
  /** Whether routing tried examples of its kind. */
  readonly tried: boolean;
}

/** A version of a rule that somebody proposed, for somebody else to decide on. */
export interface ProposalView {
  readonly id: string;
  readonly rule: RuleView;
  readonly reason: string;
  /** Pseudonymous account. */
  readonly proposedBy: string;
  /** RFC 3339. */
  readonly proposedAt: string;
  /** `publishing` while routing is told, or where it was told and its answer was lost: it may be in force already. */
  readonly status: 'proposed' | 'publishing' | 'approved' | 'refused';
  /** Who approved or refused it, or is about to have it published. */
  readonly decidedBy?: string;
  readonly decidedAt?: string;
}

/** An institution that takes part, as its file says. */
export interface InstitutionView {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: 'ombudsman' | 'operator';
  readonly track: string;
  readonly language: string;
  readonly topics: { readonly sends: string; readonly receives: string; readonly rejected: string };
  readonly maySend: readonly string[];
  readonly maySee: readonly string[];
  /** Fields that it may not see of events that it may, by type. */
  readonly withheld: Readonly<Record<string, readonly string[]>>;
  readonly maySign: readonly string[];
  readonly clearIdentityAllowed: boolean;
  readonly webhook?: { readonly url: string; readonly mode: string };
  /** With which it signs; missing while the exchange gives no answer. */
  readonly keys?: readonly { readonly kid: string; readonly endedAt?: string }[];
}

/** Somebody who signed in, as the issuer described them the last time. */
export interface PersonSeen extends Person {
  /** RFC 3339. */
  readonly firstSignInAt: string;
  readonly lastSignInAt: string;
}

/** What an administrator writes of a template. */
export interface TemplateDraft extends ReplyTemplate {
  /** Of the version that it follows; 0 for a new one. */
  readonly follows: number;
  readonly reason: string;
  /** Officers are offered it no more. */
  readonly retired: boolean;
}

/** One version of a template of an institution; version 0 came with the platform. */
export interface TemplateView extends ReplyTemplate {
  readonly institution: string;
  readonly version: number;
  readonly retired: boolean;
  readonly reason?: string;
  /** Pseudonymous account. */
  readonly by?: string;
  /** RFC 3339. */
  readonly at?: string;
}

/** What officers' templates can say of the case by themselves, as `{name}`; `[…]` is left for the officer to write. */
export const templateFields = ['receiptNumber', 'category', 'operation', 'receivedOn', 'today'] as const;
export type TemplateField = (typeof templateFields)[number];

export const auditActs = [
  ...(['rule-proposed', 'rule-approved', 'rule-published', 'rule-not-published', 'rule-refused'] as const),
  ...(['template-written', 'template-retired'] as const),
  ...(['retried', 'discarded', 'paused', 'resumed'] as const),
] as const;
export type AuditAct = (typeof auditActs)[number];

/** Something that an administrator or an operator did. */
export interface AuditEntry {
  /** RFC 3339. */
  readonly at: string;
  /** Pseudonymous account. */
  readonly person: string;
  readonly act: AuditAct;
  /** To what: a rule's version, a template's, a service and a cause. */
  readonly subject: string;
  readonly reason?: string;
}

/** `GET /api/administration/audit` */
export interface AuditView {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  /** Whether there are older ones. */
  readonly more: boolean;
  /** Services that gave no answer: what operators did there is not in here. */
  readonly silent: readonly string[];
}
