/** What descriptions of endpoints are made of. */
export const object = { type: 'object' } as const;
export const text = { type: 'string' } as const;
export const uuid = { type: 'string', format: 'uuid' } as const;

export const json = (schema: object, mediaType = 'application/json') => ({ [mediaType]: { schema } });

/** A status, and which of `commonResponses` it is answered with. */
export type Named = readonly [status: string, name: string];

/** Answers by the names of `commonResponses`. */
export const problems = (...names: readonly Named[]) =>
  Object.fromEntries(names.map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]));

/** A problem that only some endpoints answer with. */
export const problem = (description: string) => ({
  description,
  content: json({ $ref: '#/components/schemas/Problem' }, 'application/problem+json'),
});

export const inPath = (name: string, schema: object = uuid) => ({ name, in: 'path', required: true, schema });
export const inHeader = (name: string, description: string, required = false, schema: object = text) => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

/** Every read of a case can say why it is made. */
export const purpose = inHeader('Purpose', 'Why, as a code; it is kept with who read what and when.', false, {
  type: 'string',
  pattern: '^[a-z0-9][a-z0-9-]{0,63}$',
});
