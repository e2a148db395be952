/** A JSON Schema (2020-12), or a part of one. */
export type Schema = boolean | SchemaObject;
export type SchemaObject = Readonly<Record<string, unknown>>;

/** Schemas by file: `<context>/<event>/v<N>.schema.json`, and `shared/v<N>.schema.json` for what they refer to. */
export type SchemaSet = ReadonlyMap<string, SchemaObject>;

/** A `$ref` that names nothing in its set, or that leads back to itself. */
export class UnresolvableReferenceError extends Error {
  override readonly name = 'UnresolvableReferenceError';
}

/** Keywords that say nothing about which instances are valid (JSON Schema Validation 2020-12, section 9), and `$defs`. */
const annotations = new Set(['$comment', '$defs', 'deprecated', 'description', 'examples', 'title']);
const holdSchema = new Set([
  ...['additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'propertyNames', 'then'],
  ...['unevaluatedItems', 'unevaluatedProperties'],
]);
const holdSchemas = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const holdNamedSchemas = new Set(['dependentSchemas', 'patternProperties', 'properties']);
const unordered = new Set(['enum', 'required']);

/**
 * The schema of a file as a validator sees it, in one form for all that means the same: every `$ref` replaced by what it
 * names, annotations left out, unordered lists sorted. A `$ref` with keywords beside it stays and holds its target.
 * Throws `UnresolvableReferenceError`.
 */
export function resolveSchema(file: string, set: SchemaSet): SchemaObject {
  const documents = new Map([...set.values()].map((document) => [document['$id'], document]));

  const resolve = (schema: Schema, base: string, trail: readonly string[]): Schema => {
    if (typeof schema === 'boolean') return schema;
    const { $ref, ...beside } = schema;
    const resolved = Object.fromEntries(
      Object.entries(beside)
        .filter(([keyword]) => !annotations.has(keyword))
        .map(([keyword, value]) => [keyword, resolveKeyword(keyword, value, base, trail)]),
    );
    if (typeof $ref !== 'string') return resolved;
    const target = follow(new URL($ref, base).href, trail);
    return Object.keys(resolved).length === 0 ? target : { ...resolved, $ref: target };
  };

  const resolveKeyword = (keyword: string, value: unknown, base: string, trail: readonly string[]): unknown => {
    const inner = (schema: unknown) => resolve(schema as Schema, base, trail);
    if (holdSchema.has(keyword)) return inner(value);
    if (holdSchemas.has(keyword)) return (value as Schema[]).map(inner);
    if (holdNamedSchemas.has(keyword))
      return Object.fromEntries(Object.entries(value as SchemaObject).map(([name, schema]) => [name, inner(schema)]));
    return unordered.has(keyword) ? (value as unknown[]).toSorted(byText) : value;
  };

  const follow = (uri: string, trail: readonly string[]): Schema => {
    if (trail.includes(uri)) throw new UnresolvableReferenceError(`${file}: ${uri} refers to itself`);
    const [id = '', pointer = ''] = uri.split('#');
    const target = valueAt(documents.get(id), decodeURIComponent(pointer));
    if (target === undefined) throw new UnresolvableReferenceError(`${file}: ${uri} names nothing`);
    return resolve(target as Schema, id, [...trail, uri]);
  };

  const document = set.get(file);
  if (!document) throw new UnresolvableReferenceError(`no schema ${file}`);
  return resolve(document, String(document['$id']), []) as SchemaObject;
}

const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** The value that a JSON pointer (RFC 6901) names; undefined when there is none. */
const valueAt = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((node, token) => (node as SchemaObject | undefined)?.[token], document);
