import type { SchemaObject, SchemaSet } from '../compatibility/resolve-schema.ts';

const shared = 'shared/v1.schema.json';
/** What says where a schema lives, or is ours alone; a document that stands alone has no use for it. */
const left: ReadonlySet<string> = new Set(['$schema', '$id', 'x-jisr-topic']);
const componentOf = (name: string) => `#/components/schemas/${name}`;

/**
 * Schemas by title, with every shared definition that they reach by its name, referring to each other within one document.
 * OpenAPI 3.1 takes JSON Schema 2020-12 as it is, so nothing else changes.
 */
export function bundle(files: readonly string[], schemas: SchemaSet): Readonly<Record<string, unknown>> {
  const definitions = schemas.get(shared)?.['$defs'] as Readonly<Record<string, unknown>>;
  const found = new Map<string, unknown>(files.map((file) => [titleOf(file, schemas), rewritten(schemas.get(file))]));
  for (const [, schema] of found)
    for (const name of referredIn(schema)) if (!found.has(name)) found.set(name, rewritten(definitions[name]));
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const titleOf = (file: string, schemas: SchemaSet): string => textOf(schemas.get(file), 'title');
export const descriptionOf = (file: string, schemas: SchemaSet): string => textOf(schemas.get(file), 'description');
export const referenceTo = (name: string) => ({ $ref: componentOf(name) });

const textOf = (schema: SchemaObject | undefined, member: string): string => {
  const text = schema?.[member];
  return typeof text === 'string' ? text : '';
};

function rewritten(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(rewritten);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => !left.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === '$ref' ? componentOf(nameIn(String(value))) : rewritten(value)]),
  );
}

const nameIn = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);

function referredIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [nameIn(String(value))] : referredIn(value)));
}
