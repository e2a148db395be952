import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { CodeLists, codeLists, languages } from '../src/index.ts';

const schemas = fileURLToPath(new URL('../../../schemas/', import.meta.url));
interface CodeList {
  readonly version: number;
  /** Since the earliest case that is taken over: a list that follows begins on a day of its own. */
  readonly validFrom: string;
  /** What all of its codes stand on, where none says it by itself. */
  readonly legalBasis?: string;
  readonly codes: readonly {
    readonly code: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly legalBasis?: string;
  }[];
}

const lists = globSync('code-lists/*.json', { cwd: schemas }).map((file) => {
  const [, name = '', version = ''] = /([a-z-]+)\.v(\d+)\.json$/.exec(file) ?? [];
  return { name, version, list: JSON.parse(readFileSync(join(schemas, file), 'utf8')) as CodeList };
});

describe.each(lists)('the code list $name', ({ version, list }) => {
  it('says since when it holds', () => expect(list.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/));

  it('has the version of its file and each code once', () => {
    expect(String(list.version)).toBe(version);
    expect(new Set(list.codes.map(({ code }) => code)).size).toBe(list.codes.length);
    for (const { code } of list.codes) expect(code).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
  });

  it('says each code in every language, Amazigh in Tifinagh', () => {
    for (const { labels } of list.codes) {
      expect(Object.keys(labels).toSorted()).toEqual([...languages].toSorted());
      expect(Object.values(labels).filter((label) => label.trim() === '')).toEqual([]);
      expect(labels['zgh']).toMatch(/^[\p{Script=Tifinagh} ]+$/u);
      expect(labels['ar']).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('names what each code stands on: a text, or a rule of the platform', () => {
    const basisOf = (code: CodeList['codes'][number]) => code.legalBasis ?? list.legalBasis ?? '';
    expect(list.codes.filter((code) => basisOf(code).trim() === '').map(({ code }) => code)).toEqual([]);
  });
});

describe('the code lists', () => {
  it('can all be asked', () => expect(lists.map(({ name }) => name).toSorted()).toEqual([...codeLists]));

  it('know their own codes, and name every other by its place', () => {
    const known = new CodeLists();
    expect(known.has('remedies', 'repair')).toBe(true);
    expect(known.has('categories', 'repair')).toBe(false);
    expect(known.unlisted('remedies', 'repair', '/data/remedy')).toEqual([]);
    expect(known.unlistedAmong('remedies', ['repair', 'fireworks'], '/data/remedies')).toEqual([
      { pointer: '/data/remedies/1', code: 'unknown-code' },
    ]);
  });
});

describe('the schemas', () => {
  it('point to code lists that are there', () => {
    const pointed = globSync('*/*/v1.schema.json', { cwd: schemas }).flatMap((file) =>
      [...readFileSync(join(schemas, file), 'utf8').matchAll(/ode list ([a-z-]+)/g)].map(([, list]) => list),
    );
    const known = lists.map(({ name }) => name);
    expect(pointed.length).toBeGreaterThan(20);
    expect(pointed.filter((list) => !known.includes(list ?? ''))).toEqual([]);
  });
});
