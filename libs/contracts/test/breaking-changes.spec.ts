import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { breakingChanges } from '../src/compatibility/breaking-changes.ts';
import { readerSchema } from '../src/compatibility/reader-schema.ts';
import { UnresolvableReferenceError, type SchemaObject } from '../src/compatibility/resolve-schema.ts';

const file = 'intake/complaint-submitted/v1.schema.json';
const sharedFile = 'shared/v1.schema.json';
const sharedId = 'https://example.org/shared/v1.schema.json';

const place = {
  type: 'object',
  additionalProperties: false,
  required: ['region'],
  properties: { region: { type: 'string', pattern: '^MA-' }, commune: { type: 'string' } },
};
const definitions = { place, region: place.properties.region };
const closed = {
  type: 'object',
  additionalProperties: false,
  required: ['reference', 'channel'],
  properties: {
    reference: { type: 'string', minLength: 1, maxLength: 64, format: 'uuid' },
    channel: { enum: ['web', 'letter'] },
    kind: { const: 'complaint' },
    score: { type: ['integer', 'null'], minimum: 1, maximum: 9 },
    tags: { type: 'array', maxItems: 3, items: { type: 'string', maxLength: 8 } },
    place: { $ref: `${sharedId}#/$defs/place` },
    noted: { $ref: `${sharedId}#/$defs/place`, minProperties: 1 },
    open: { type: 'object', properties: { known: { type: 'string' } } },
    mapped: { type: 'object', additionalProperties: { type: 'string' } },
    either: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
  },
};

const setOf = (event: object, $defs: object = definitions) =>
  new Map<string, SchemaObject>([
    [file, { $id: `https://example.org/${file}`, 'x-jisr-topic': 'inbound', ...event }],
    [sharedFile, { $id: sharedId, $defs }],
  ]);
const released = setOf(closed);

const { reference, channel, score, tags, open } = closed.properties;
const withField = (name: string, schema: unknown) => ({
  ...closed,
  properties: { ...closed.properties, [name]: schema },
});
const without = <T extends object, K extends keyof T>(from: T, name: K): Omit<T, K> => {
  const { [name]: _, ...rest } = from;
  return rest;
};
const withPlace = (change: object) => ({ ...definitions, place: { ...place, ...change } });

describe('within a version', () => {
  it.each<[string, object, object?]>([
    ['nothing changes', closed],
    ['an optional field is added', withField('addedLater', { type: 'string' })],

    [
      'an optional field is added to a shared definition',
      closed,
      withPlace({ properties: { ...place.properties, x: {} } }),
    ],
    ['what a field means is described', withField('reference', { ...reference, title: 'R', description: 'Theirs' })],
    [
      'lists that have no order are sorted anew',
      { ...withField('channel', { enum: ['letter', 'web'] }), required: ['channel', 'reference'] },
    ],
    ['a definition moves to where it is used', withField('place', place)],
    ['a definition that nobody uses is removed', closed, without(definitions, 'region')],
    [
      'a definition splits in two',
      closed,
      withPlace({ properties: { ...place.properties, region: { $ref: '#/$defs/region' } } }),
    ],
  ])('%s, and all is well', (_, ...set) => expect(breakingChanges(released, setOf(...set))).toEqual([]));

  it.each<[string, object, string, string]>([
    [
      'a field goes',
      { ...closed, properties: without(closed.properties, 'tags') },
      '/properties/tags',
      'the field is gone',
    ],
    [
      'a field becomes required',
      { ...closed, required: [...closed.required, 'kind'] },
      '/required',
      '"kind" became required',
    ],
    [
      'a required field is added',
      { ...withField('late', {}), required: [...closed.required, 'late'] },
      '/required',
      '"late" became required',
    ],
    ['a field becomes optional', { ...closed, required: ['reference'] }, '/required', '"channel" became optional'],
    ['nothing is required any more', without(closed, 'required'), '/required', '"channel" became optional'],
    [
      'a type changes',
      withField('reference', { ...reference, type: 'integer' }),
      '/properties/reference/type',
      'changed from "string" to "integer"',
    ],
    [
      'a type narrows',
      withField('score', { ...score, type: 'integer' }),
      '/properties/score/type',
      'changed from ["integer","null"] to "integer"',
    ],
    [
      'a value is added',
      withField('channel', { enum: [...channel.enum, 'fax'] }),
      '/properties/channel/enum',
      'the value "fax" is new, which released readers refuse',
    ],
    ['a value goes', withField('channel', { enum: ['web'] }), '/properties/channel/enum', 'the value "letter" is gone'],
    ['any value is allowed', withField('channel', {}), '/properties/channel/enum', 'the rule ["letter","web"] is gone'],
    [
      'a limit tightens',
      withField('reference', { ...reference, maxLength: 32 }),
      '/properties/reference/maxLength',
      'changed from 64 to 32',
    ],
    [
      'a limit loosens',
      withField('reference', { ...reference, maxLength: 99 }),
      '/properties/reference/maxLength',
      'changed from 64 to 99',
    ],
    ['a limit goes', withField('score', without(score, 'maximum')), '/properties/score/maximum', 'the rule 9 is gone'],
    [
      'a limit comes',
      withField('open', { ...open, maxProperties: 2 }),
      '/properties/open/maxProperties',
      'the rule 2 is new',
    ],
    [
      'a format changes',
      withField('reference', { ...reference, format: 'uri' }),
      '/properties/reference/format',
      'changed from "uuid" to "uri"',
    ],
    [
      'a pattern comes',
      withField('reference', { ...reference, pattern: '^S' }),
      '/properties/reference/pattern',
      'the rule "^S" is new',
    ],
    [
      'a constant changes',
      withField('kind', { const: 'letter' }),
      '/properties/kind/const',
      'changed from "complaint" to "letter"',
    ],
    [
      'members of a list change',
      withField('tags', { ...tags, items: { type: 'string', maxLength: 9 } }),
      '/properties/tags/items/maxLength',
      'changed from 8 to 9',
    ],
    [
      'members of a list are not checked any more',
      withField('tags', without(tags, 'items')),
      '/properties/tags/items',
      'the rule {"type":"string","maxLength":8} is gone',
    ],
    [
      'an object opens',
      { ...closed, additionalProperties: true },
      '/additionalProperties',
      'changed from false to true',
    ],
    [
      'an object closes',
      withField('open', { ...open, additionalProperties: false }),
      '/properties/open/additionalProperties',
      'the rule false is new',
    ],
    [
      'values of a map change',
      withField('mapped', { type: 'object', additionalProperties: { type: 'integer' } }),
      '/properties/mapped/additionalProperties',
      'changed from {"type":"string"} to {"type":"integer"}',
    ],
    [
      'a field is added to an open object',
      withField('open', { ...open, properties: { ...open.properties, x: {} } }),
      '/properties/open/properties/x',
      'the field is new in an object that was open',
    ],
    [
      'an alternative is added',
      withField('either', { anyOf: [...closed.properties.either.anyOf, { type: 'null' }] }),
      '/properties/either/anyOf',
      'changed from [{"type":"string"},{"type":"integer"}] to [{"type":"string"},{"type":"integer"},{"type":"null"}]',
    ],
    [
      'a field refers to something else',
      withField('kind', { $ref: `${sharedId}#/$defs/region` }),
      '/properties/kind/pattern',
      'the rule "^MA-" is new',
    ],
    [
      'a field is forbidden',
      withField('tags', false),
      '/properties/tags',
      `changed from ${JSON.stringify(tags)} to false`,
    ],
    [
      'the event moves to another topic',
      { ...closed, 'x-jisr-topic': 'lifecycle' },
      '/x-jisr-topic',
      'changed from "inbound" to "lifecycle"',
    ],
  ])('it breaks when %s', (_, event, pointer, reason) =>
    expect(breakingChanges(released, setOf(event))).toContainEqual({ file, pointer, reason }),
  );

  it('follows references, also those with rules beside them', () =>
    expect(breakingChanges(released, setOf(closed, withPlace({ required: [] })))).toEqual([
      { file, pointer: '/properties/place/required', reason: '"region" became optional' },
      { file, pointer: '/properties/noted/$ref/required', reason: '"region" became optional' },
    ]));

  it('escapes names in its pointers', () =>
    expect(breakingChanges(setOf(withField('a/b~c', {})), released)).toEqual([
      { file, pointer: '/properties/a~1b~0c', reason: 'the field is gone' },
    ]));

  it('keeps fields that are named like keywords apart from keywords', () => {
    const described = setOf(withField('description', { type: 'string' }));
    expect(breakingChanges(described, released)).toHaveLength(1);
    expect(breakingChanges(described, setOf(withField('description', { type: 'integer' })))).toHaveLength(1);
  });

  it('an event version stays', () => {
    const present = new Map([...released].filter(([name]) => name !== file));
    expect(breakingChanges(released, present)).toEqual([{ file, pointer: '', reason: 'the event version is gone' }]);
    expect(breakingChanges(present, released)).toEqual([]);
  });

  it.each([
    ['names nothing', { nobody: {} }],
    ['leads back to itself', { place: { properties: { place: { $ref: '#/$defs/place' } } } }],
  ])('a reference that %s is refused', (_, $defs) =>
    expect(() => breakingChanges(released, setOf(closed, $defs))).toThrow(UnresolvableReferenceError),
  );
});

describe('what is found compatible', () => {
  const leaf = fc.constantFrom<SchemaObject>(
    { type: 'integer' },
    { type: 'integer', minimum: 1 },
    { type: 'integer', maximum: 1 },
    { enum: [0, 1] },
    { enum: [0, 1, 'a'] },
    { enum: [1, 0] },
    { type: 'string' },
    { type: ['string', 'integer'] },
    {},
  );
  const objectOf = (field: fc.Arbitrary<SchemaObject>) =>
    fc
      .record({
        fields: fc.dictionary(fc.constantFrom('a', 'b', 'c'), field, { maxKeys: 3 }),
        demanded: fc.subarray(['a', 'b']),
        open: fc.boolean(),
      })
      .map(({ fields, demanded, open: isOpen }): SchemaObject => ({
        type: 'object',
        properties: fields,
        required: demanded.filter((name) => name in fields),
        ...(!isOpen && { additionalProperties: false }),
      }));
  const schemas = objectOf(fc.oneof(leaf, objectOf(leaf)));
  const values = fc.constantFrom<unknown>(0, 1, 2, 'a');
  const instances = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.oneof(values, fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), values, { maxKeys: 3 })),
    { maxKeys: 3 },
  );

  /** The same schema, with up to two of its fields added, taken or replaced. */
  const edited = (schema: SchemaObject) =>
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(leaf), { minKeys: 1, maxKeys: 2 }).map((edits) => {
      const fields = { ...(schema['properties'] as object), ...edits };
      const kept = Object.entries(fields).filter(([, value]) => value !== null);
      return { ...schema, properties: Object.fromEntries(kept) };
    });
  const pairs = schemas.chain((before) => fc.tuple(fc.constant(before), edited(before)));

  it('lets each side read whatever the other may write', () => {
    const written = fc.sample(instances, { numRuns: 300, seed: 1 });
    let changed = 0;
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        if (isDeepStrictEqual(before, after) || breakingChanges(setOf(before), setOf(after)).length > 0) return;
        changed += 1;
        const ajv = new Ajv2020({ strict: false, meta: false, validateSchema: false });
        const [writesBefore, writesAfter] = [ajv.compile(before), ajv.compile(after)];
        const [readsBefore, readsAfter] = [ajv.compile(readerSchema(before)), ajv.compile(readerSchema(after))];
        const refused = written.filter(
          (data) => (writesBefore(data) && !readsAfter(data)) || (writesAfter(data) && !readsBefore(data)),
        );
        expect(refused).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(changed).toBeGreaterThan(50);
  });
});
