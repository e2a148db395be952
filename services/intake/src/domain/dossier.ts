import type { LocalDate } from '@jisr/calendar';

/** The documents of a case: what each is, who may see it, and what became of each of its versions. No content, no name. */
export type Dossier =
  { readonly status: 'empty' } | { readonly status: 'kept'; readonly documents: readonly DossierDocument[] };

export interface DossierDocument extends Described {
  readonly documentId: string;
  /** In order, the first at the front. */
  readonly versions: readonly Version[];
  readonly lock?: Lock;
}

interface Described {
  /** Code list document-types. */
  readonly documentType: string;
  /** Private to the institution that added it, until that institution shares it. */
  readonly confidentiality: Confidentiality;
  /** Whose document it is. */
  readonly institution: string;
}

export type Confidentiality = 'shared' | 'private';

/** Open to readers only once it was scanned; a quarantined one is kept, and opened for nobody. */
export type Version = Filed &
  (
    | { readonly status: 'scanning' }
    | { readonly status: 'available'; readonly mediaType: string }
    | { readonly status: 'quarantined'; readonly reason: QuarantineReason }
  );

/** What is known of a version from the day it came. */
export interface Filed {
  /** From 1. */
  readonly version: number;
  /** Names the sealed content; the same content is added once. */
  readonly contentId: string;
  /** Who added this version. */
  readonly institution: string;
  readonly language?: Language;
  /** SHA-256 of the content, in hex. */
  readonly sha256: string;
  /** Bytes of the content. */
  readonly size: number;
  readonly addedOn: LocalDate;
}

export type Language = 'ar' | 'fr' | 'zgh' | 'en';
export type QuarantineReason = 'malware' | 'type-not-allowed';

/** Keeps a document for one who edits it; over by itself once its time has come. */
export interface Lock extends Holder {
  readonly until: Instant;
}

/** One person, or one system, of an institution; pseudonymous. */
export interface Holder {
  readonly institution: string;
  readonly actor: string;
}

/** As `toISOString` writes it, so that instants compare as texts. */
export type Instant = string;

type Brought = Omit<Filed, 'version' | 'institution'>;
interface OfVersion {
  readonly documentId: string;
  readonly version: number;
}

export type DossierCommand =
  | ({ readonly type: 'add-document'; readonly documentId: string } & Described & Brought)
  | ({ readonly type: 'add-version'; readonly documentId: string; readonly at: Instant } & Holder & Brought)
  | {
      readonly type: 'change-confidentiality';
      readonly documentId: string;
      readonly by: string;
      readonly to: Confidentiality;
    }
  | ({ readonly type: 'lock'; readonly at: Instant; readonly until: Instant } & Holder & OfVersion)
  | ({ readonly type: 'unlock'; readonly documentId: string; readonly at: Instant } & Holder)
  | ({ readonly type: 'release'; readonly mediaType: string } & OfVersion)
  | ({ readonly type: 'quarantine'; readonly reason: QuarantineReason } & OfVersion);

export type DossierCommandOf<Type extends DossierCommand['type']> = Extract<DossierCommand, { type: Type }>;

type OfDocument = Pick<DossierDocument, 'documentId' | 'documentType' | 'confidentiality'>;

export type DossierEvent =
  | ({ readonly type: 'document-begun'; readonly documentId: string } & Described)
  | { readonly type: 'version-added'; readonly documentId: string; readonly filed: Filed }
  | ({ readonly type: 'version-released'; readonly filed: Filed; readonly mediaType: string } & OfDocument)
  | ({ readonly type: 'version-quarantined'; readonly filed: Filed; readonly reason: QuarantineReason } & OfDocument)
  /** Names every version that its institution alone could read until now. */
  | ({ readonly type: 'document-shared'; readonly available: readonly Available[] } & OfDocument)
  | { readonly type: 'document-locked'; readonly documentId: string; readonly lock: Lock }
  | { readonly type: 'document-unlocked'; readonly documentId: string };

export type Available = Extract<Version, { status: 'available' }>;

export type DossierRefusal =
  | 'document-unknown'
  | 'document-known'
  | 'document-locked'
  | 'document-shared'
  | 'version-unknown'
  | 'version-not-latest';
