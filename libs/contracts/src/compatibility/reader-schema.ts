import type { SchemaObject } from './resolve-schema.ts';

/** What a reader holds an event against: the same schema, with fields that it does not know let through. */
export const readerSchema = (schema: SchemaObject): SchemaObject => lenient(schema) as SchemaObject;

function lenient(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(lenient);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !(key === 'additionalProperties' && value === false))
      .map(([key, value]) => [key, lenient(value)]),
  );
}
