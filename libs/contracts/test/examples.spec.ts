import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { allEventTypes, validateForReading, validateForWriting, type SchemaViolation } from '../src/index.ts';

const schemas = fileURLToPath(new URL('../../../schemas/', import.meta.url));

const folderOf = (type: string) => join(schemas, ...type.split('.').slice(2, 4), 'examples');
const examplesOf = (type: string, kind: 'valid' | 'invalid') =>
  readdirSync(folderOf(type))
    .filter((file) => file.startsWith(`${kind}-`))
    .map((file) => ({ file, content: JSON.parse(readFileSync(join(folderOf(type), file), 'utf8')) as unknown }));

describe.each(allEventTypes())('%s', (type) => {
  const valid = examplesOf(type, 'valid');
  const invalid = examplesOf(type, 'invalid') as {
    file: string;
    content: { data: unknown; violates: SchemaViolation[] };
  }[];

  it('has examples of both kinds', () => {
    expect(valid.length).toBeGreaterThan(0);
    expect(invalid.length).toBeGreaterThan(0);
  });

  it.each(valid)('takes $file, to write and to read', ({ content }) => {
    expect(validateForWriting(type, content)).toEqual([]);
    expect(validateForReading(type, content)).toEqual([]);
  });

  it.each(invalid)('refuses $file for the rule that it breaks', ({ content }) => {
    const violations = validateForWriting(type, content.data).map(({ pointer, code }) => ({ pointer, code }));
    expect(violations).toEqual(content.violates);
  });

  it('lets a reader pass over fields that it does not know', () => {
    const [first] = valid;
    const newer = { ...(first?.content as object), addedLater: { anything: true } };
    expect(validateForReading(type, newer)).toEqual([]);
    expect(validateForWriting(type, newer)).toContainEqual(expect.objectContaining({ pointer: '/addedLater' }));
  });
});
