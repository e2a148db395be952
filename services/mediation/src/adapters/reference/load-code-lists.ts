import { readFileSync } from 'node:fs';
import { CodeLists } from '../../application/code-lists.ts';

const folder = new URL('../../../../../schemas/code-lists/', import.meta.url);

/** The code lists that mediation's requests name codes of. */
export const loadCodeLists = (): CodeLists => new CodeLists(codesOf('remedies'), codesOf('refusal-reasons'));

/** Every code of one list. */
export function codesOf(list: string): ReadonlySet<string> {
  const { codes } = JSON.parse(readFileSync(new URL(`${list}.v1.json`, folder), 'utf8')) as {
    readonly codes: readonly { readonly code: string }[];
  };
  return new Set(codes.map(({ code }) => code));
}
