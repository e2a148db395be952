import { isDeepStrictEqual } from 'node:util';
import { resolveSchema, type Schema, type SchemaObject, type SchemaSet } from './resolve-schema.ts';

/** A difference from a released schema that breaks somebody who relies on it. */
export interface BreakingChange {
  /** The event's schema, named as in its set. */
  readonly file: string;
  /** RFC 6901 pointer to the keyword, in the schema as it is once its references are followed. */
  readonly pointer: string;
  readonly reason: string;
}

/**
 * Every difference that keeps the two sides from understanding each other, within an event version:
 * - backward: a reader of `present` must accept whatever a writer of `released` may have written;
 * - forward: a reader of `released`, which ignores fields that it does not know, must accept whatever a writer of
 *   `present` may write.
 *
 * Both hold when nothing but optional fields was added, and those only to objects that are closed: an open one may have
 * carried that field already, with anything in it. So whatever else differs is reported, a looser rule like a stricter one.
 * Annotations and the place of a shared definition may change. Throws `UnresolvableReferenceError`.
 */
export function breakingChanges(released: SchemaSet, present: SchemaSet): BreakingChange[] {
  const events = [...released.keys()].filter((file) => file.split('/').length === 3);
  return events.flatMap((file) => {
    if (!present.has(file)) return [{ file, pointer: '', reason: 'the event version is gone' }];
    return differences(resolveSchema(file, released), resolveSchema(file, present), '').map((found) => ({
      file,
      ...found,
    }));
  });
}

type Difference = Omit<BreakingChange, 'file'>;

function differences(released: Schema, present: Schema, pointer: string): Difference[] {
  if (!isObject(released) || !isObject(present)) return changed(released, present, pointer);
  const keywords = new Set([...Object.keys(released), ...Object.keys(present)]);
  return [...keywords].flatMap((keyword) => {
    const at = `${pointer}/${keyword}`;
    const [before, after] = [released[keyword], present[keyword]];
    if (keyword === 'properties') return fieldDifferences(released, present, at);
    if (keyword === 'required') return requiredDifferences(before, after, at);
    if (keyword === 'enum' && before && after) return enumDifferences(before as unknown[], after as unknown[], at);
    if ((keyword === 'items' || keyword === '$ref') && before !== undefined && after !== undefined)
      return differences(before as Schema, after as Schema, at);
    return changed(before, after, at);
  });
}

function fieldDifferences(released: SchemaObject, present: SchemaObject, pointer: string): Difference[] {
  const [before, after] = [fieldsOf(released), fieldsOf(present)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const [old, now] = [before[name], after[name]];
    if (now === undefined) return [{ pointer: at, reason: 'the field is gone' }];
    if (old !== undefined) return differences(old, now, at);
    return isClosed(released) ? [] : [{ pointer: at, reason: 'the field is new in an object that was open' }];
  });
}

function requiredDifferences(before: unknown = [], after: unknown = [], pointer: string): Difference[] {
  const { added, removed } = membersOf(before as unknown[], after as unknown[]);
  return [
    ...added.map((name) => ({ pointer, reason: `${name} became required` })),
    ...removed.map((name) => ({ pointer, reason: `${name} became optional` })),
  ];
}

function enumDifferences(before: readonly unknown[], after: readonly unknown[], pointer: string): Difference[] {
  const { added, removed } = membersOf(before, after);
  return [
    ...added.map((value) => ({ pointer, reason: `the value ${value} is new, which released readers refuse` })),
    ...removed.map((value) => ({ pointer, reason: `the value ${value} is gone` })),
  ];
}

function changed(before: unknown, after: unknown, pointer: string): Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (before === undefined) return [{ pointer, reason: `the rule ${JSON.stringify(after)} is new` }];
  if (after === undefined) return [{ pointer, reason: `the rule ${JSON.stringify(before)} is gone` }];
  return [{ pointer, reason: `changed from ${JSON.stringify(before)} to ${JSON.stringify(after)}` }];
}

function membersOf(before: readonly unknown[], after: readonly unknown[]) {
  const [old, now] = [before, after].map((list) => new Set(list.map((member) => JSON.stringify(member))));
  return {
    added: [...(now ?? [])].filter((text) => !old?.has(text)),
    removed: [...(old ?? [])].filter((text) => !now?.has(text)),
  };
}

/** A writer that keeps to it can have written no field beside the declared ones, and a reader lets them through. */
const isClosed = (schema: SchemaObject): boolean =>
  schema['additionalProperties'] === false && !('patternProperties' in schema) && !('unevaluatedProperties' in schema);
const isObject = (schema: Schema): schema is SchemaObject => typeof schema === 'object';
const fieldsOf = (schema: SchemaObject) => (schema['properties'] ?? {}) as Readonly<Record<string, Schema | undefined>>;
