import { readFileSync } from 'node:fs';
import type { Language } from './localise.ts';
import type { SchemaViolation } from './validation.ts';

/** What is called by code rather than by a closed list of its schema; each is a file of `schemas/code-lists`. */
export const codeLists = [
  'bodies',
  'categories',
  'clock-kinds',
  'clock-stop-reasons',
  'closure-reasons',
  'contest-reasons',
  'document-types',
  'extension-reasons',
  'inadmissibility-grounds',
  'information-parts',
  'mediation-reasons',
  'missing-parts',
  'outcomes',
  'reassignment-reasons',
  'refusal-reasons',
  'remedies',
  'reopening-reasons',
  'urgency-reasons',
] as const;
export type CodeList = (typeof codeLists)[number];

/** What a code is called in each language. */
export type Labels = Readonly<Record<Language, string>>;

export interface ListedCode {
  readonly code: string;
  readonly labels: Labels;
  /** What it stands on, where it is not what the whole list does. */
  readonly legalBasis?: string;
  /** It is asked for no more; what was said with it keeps its name. */
  readonly retired?: boolean;
}

/** A list as the platform comes with it. */
export interface PackagedList {
  readonly version: number;
  readonly validFrom: string;
  readonly legalBasis?: string;
  readonly codes: readonly ListedCode[];
}

const folder = new URL('../../../schemas/code-lists/', import.meta.url);

export const packagedList = (list: CodeList): PackagedList =>
  JSON.parse(readFileSync(new URL(`${list}.v1.json`, folder), 'utf8')) as PackagedList;

/** The code lists that are in force, by which those who own them judge requests; those that the platform comes with, unless told otherwise. */
export class CodeLists {
  constructor(private readonly inForce: (list: CodeList) => readonly ListedCode[] = packaged()) {}

  /** Whether a code may be used from now on. */
  has(list: CodeList, code: string): boolean {
    return this.inForce(list).some((listed) => listed.code === code && !listed.retired);
  }

  /** Every code of a list that may be used from now on, in the list's order. */
  of(list: CodeList): readonly ListedCode[] {
    return this.inForce(list).filter(({ retired }) => !retired);
  }

  /** Retired codes too: what was said before keeps its name. */
  everyOf(list: CodeList): readonly ListedCode[] {
    return this.inForce(list);
  }

  /** How a code is called, retired or not; by itself when the list does not have it. */
  labelsOf(list: CodeList, code: string): Labels {
    const listed = this.inForce(list).find((one) => one.code === code);
    return listed?.labels ?? { ar: code, fr: code, zgh: code, en: code };
  }

  /** A violation when a list does not have a code; none when it does. */
  unlisted(list: CodeList, code: string, pointer: string): readonly SchemaViolation[] {
    return this.has(list, code) ? [] : [{ pointer, code: 'unknown-code' }];
  }

  /** A violation for each of several codes that a list does not have, at its place. */
  unlistedAmong(list: CodeList, codes: readonly string[], pointer: string): readonly SchemaViolation[] {
    return codes.flatMap((code, index) => this.unlisted(list, code, `${pointer}/${index}`));
  }
}

function packaged(): (list: CodeList) => readonly ListedCode[] {
  const lists = new Map(codeLists.map((list) => [list, packagedList(list).codes]));
  return (list) => lists.get(list) ?? [];
}
