import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { packagedRules } from './load-rules.ts';

interface CodeList {
  readonly codes: readonly { readonly code: string; readonly labels: object; readonly legalBasis?: string }[];
}

const listOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/code-lists/${name}.v1.json`, import.meta.url), 'utf8')) as CodeList;

describe('the grounds', () => {
  const grounds = packagedRules().of('grounds');

  it('are those of the code list, in the same words and on the same texts', () => {
    const ruled = grounds.map(({ code, legalBasis, content: { labels } }) => ({ code, labels, legalBasis }));
    const listed = listOf('inadmissibility-grounds').codes.toSorted((a, b) => a.code.localeCompare(b.code));
    expect(ruled).toEqual(listed);
  });

  it('have each a place of its own in the checklist, a court first', () => {
    const inOrder = grounds.toSorted((a, b) => a.content.rank - b.content.rank);
    expect(inOrder[0]?.code).toBe('matter-before-court');
    expect(new Set(grounds.map(({ content }) => content.rank)).size).toBe(grounds.length);
  });

  it('send people to bodies that have a name', () => {
    const bodies = listOf('bodies').codes.map(({ code }) => code);
    const named = grounds.flatMap(({ content }) => content.insteadGoTo ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((body) => !bodies.includes(body))).toEqual([]);
  });
});
