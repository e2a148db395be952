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

const folder = new URL('../../../schemas/code-lists/', import.meta.url);

/** The code lists that are in force, by which those who own them judge requests. */
export class CodeLists {
  private readonly lists = new Map(codeLists.map((list) => [list, codesOf(list)]));

  has(list: CodeList, code: string): boolean {
    return this.lists.get(list)?.has(code) ?? false;
  }

  /** Every code of a list, in the list's order. */
  of(list: CodeList): readonly { readonly code: string; readonly labels: Labels }[] {
    return [...(this.lists.get(list) ?? [])].map(([code, labels]) => ({ code, labels }));
  }

  /** How a code is called; by itself when the list does not have it. */
  labelsOf(list: CodeList, code: string): Labels {
    return this.lists.get(list)?.get(code) ?? { ar: code, fr: code, zgh: code, en: code };
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

function codesOf(list: CodeList): ReadonlyMap<string, Labels> {
  const { codes } = JSON.parse(readFileSync(new URL(`${list}.v1.json`, folder), 'utf8')) as Listed;
  return new Map(codes.map(({ code, labels }) => [code, labels]));
}

interface Listed {
  readonly codes: readonly { readonly code: string; readonly labels: Labels }[];
}
