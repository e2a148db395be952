import { describe, expect, it } from '@jest/globals';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/index.ts';

const files = readdirSync(join(root, 'docs/adr')).sort();
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const sources = globSync(
  ['README.md', '{libs,services,deploy}/**/{src,test,rules}/**/*.{ts,mjs}', '{deploy,docs,schemas}/**/*.md'],
  { cwd: root, exclude: (name) => ['node_modules', 'dist', 'generated'].includes(name) },
);

describe('the decisions', () => {
  it.each(files)('%s says context, decision and consequences on one screen', (file) => {
    const text = textOf(`docs/adr/${file}`);
    expect(text.split('\n').length).toBeLessThanOrEqual(26);
    expect(text).toMatch(/^# \d+\. .+\n\n\*\*Context\.\*\* [^]+\n\n\*\*Decision\.\*\* [^]+\n\n\*\*Consequences\.\*\* /);
    expect(Number(/^# (\d+)/.exec(text)?.[1])).toBe(Number(file.slice(0, 3)));
  });

  it('have one number each', () => {
    expect(new Set(files.map((file) => file.slice(0, 3))).size).toBe(files.length);
  });

  it('are there wherever the code points to one', () => {
    const pointers = sources.flatMap((source) =>
      [...textOf(source).matchAll(/docs\/adr\/(\d{3}[\w-]*)/g)].map(([, name = '']) => ({ source, name })),
    );
    expect(pointers.length).toBeGreaterThan(3);
    expect(pointers.filter(({ name }) => !files.some((file) => file.startsWith(name)))).toEqual([]);
  });
});
