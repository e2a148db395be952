import { inPath, json, problems, purpose, text, type Named } from './describing.ts';

const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
});
const answers = (ok: object, ...refusals: readonly Named[]) => ({ ...ok, ...problems(...refusals) });
const query = (name: string, schema: object, description: string) => ({ name, in: 'query', schema, description });

/** Characters of the basic plane that an attribute may hold (CloudEvents 1.0.2): no control characters, no noncharacters. */
const attributeText = '[\\u0020-\\u007e\\u00a0-\\ud7ff\\ue000-\\ufdcf\\ufdf0-\\ufffd]';
const attribute = {
  type: 'string',
  pattern: `^${attributeText}+$`,
  description: 'Characters beyond the basic plane are taken as well, noncharacters are not.',
} as const;
const extension = {
  anyOf: [
    { type: 'string', pattern: `^${attributeText}*$` },
    { type: 'boolean' },
    { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  ],
} as const;
const eventFrom = (pattern: string, whose: string) => ({
  ...object(
    {
      specversion: { const: '1.0' },
      id: attribute,
      source: { type: 'string', pattern, description: whose },
      type: attribute,
      subject: attribute,
      time: { type: 'string', format: 'date-time' },
      data: {},
      sequence: { type: 'string', pattern: '^[1-9][0-9]{0,14}$' },
      dataschema: {
        type: 'string',
        pattern: '^https://jisr[.]ma/schemas/[a-z-]+/[a-z-]+/v[1-9][0-9]*[.]schema[.]json$',
      },
      datacontenttype: { const: 'application/json' },
    },
    ['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'],
  ),
  propertyNames: { pattern: '^[a-z0-9]{1,20}$' },
  additionalProperties: extension,
  description: 'CloudEvents 1.0.2, JSON format.',
});
const request = eventFrom('^/institutions/[a-z][a-z0-9-]*$', 'Of the institution that sends it.');
const told = eventFrom('^/jisr/[a-z][a-z-]*$', 'Of the context that states it.');
/** As `formatCursor` of the exchange writes it: a position for each of nine shards. */
const cursor = { type: 'string', pattern: '^[0-9]{1,15}(\\.[0-9]{1,15}){8}$' } as const;
const batchOf = (items: object) => ({ type: 'array', items });
const participant = object({
  id: text,
  kind: { enum: ['ombudsman', 'operator'] },
  names: object({ ar: text, fr: text, zgh: text, en: text }),
});

const complaintId = inPath('complaintId');
const binary = (mediaType: string) => json({ type: 'string', format: 'binary' }, mediaType);
const read = [
  ['400', 'invalid'],
  ['401', 'unauthorized'],
  ['403', 'forbidden'],
  ['404', 'notFound'],
] as const;

/** What the exchange offers over HTTP beside its requests. */
export const exchangeEndpoints = {
  '/v1/events': {
    post: {
      operationId: 'publish-events',
      summary: 'Puts requests on the institution’s inbound topic: CloudEvents in structured, batch or binary mode.',
      requestBody: {
        required: true,
        content: {
          ...json(request, 'application/cloudevents+json'),
          ...json(batchOf(request), 'application/cloudevents-batch+json'),
        },
      },
      responses: answers(
        {
          202: {
            description: 'All of them are on the topic; what is decided on each is told in the feed.',
            content: json(object({ taken: { type: 'array', items: text, description: 'Their ids.' } })),
          },
        },
        ['400', 'invalid'],
        ['401', 'unauthorized'],
        ['403', 'forbidden'],
        ['413', 'tooLarge'],
        ['415', 'unsupported'],
        ['422', 'unprocessable'],
        ['503', 'unavailable'],
      ),
    },
  },
  '/v1/feed': {
    get: {
      operationId: 'read-feed',
      summary: 'The events of the institution’s cases, and the requests that were sent back, from a place on.',
      parameters: [
        query('after', cursor, '`jisrcursor` of the last event that was dealt with; from the beginning, without.'),
        query('limit', { type: 'integer', minimum: 1, maximum: 500, default: 100 }, 'How many events at most.'),
        query('wait', { type: 'integer', minimum: 0, maximum: 60, default: 0 }, 'Seconds to wait for the first.'),
        purpose,
      ],
      responses: answers(
        {
          200: {
            description: 'A page, in order per case.',
            headers: { Link: { schema: text, description: '`rel="next"`: what to read next.' } },
            content: json(batchOf(told), 'application/cloudevents-batch+json'),
          },
        },
        ['400', 'invalid'],
        ['401', 'unauthorized'],
        ['403', 'forbidden'],
      ),
    },
  },
  '/v1/webhook/dead-letters': {
    get: {
      operationId: 'dead-letters',
      summary: 'What the institution’s webhook did not take.',
      parameters: [purpose],
      responses: answers(
        {
          200: {
            description: 'By case.',
            content: json(object({ deadLetters: { type: 'array', items: { type: 'object' } } })),
          },
        },
        ['400', 'invalid'],
        ['401', 'unauthorized'],
        ['403', 'forbidden'],
      ),
    },
  },
  '/v1/webhook/replay': {
    post: {
      operationId: 'replay-webhook',
      summary: 'Calls the webhook again: with all that stopped, or with a whole case.',
      requestBody: {
        content: json({ ...object({ caseId: { type: 'string', format: 'uuid' } }, []), additionalProperties: false }),
      },
      responses: answers(
        { 200: { description: 'So many.', content: json(object({ replayed: { type: 'integer' } })) } },
        ['400', 'invalid'],
        ['401', 'unauthorized'],
        ['403', 'forbidden'],
      ),
    },
  },
  '/v1/cases/{complaintId}/letters': {
    get: {
      operationId: 'letters',
      summary: 'The formal letters of a case that the institution wrote or was written.',
      parameters: [complaintId, purpose],
      responses: answers(
        {
          200: {
            description: 'Those that are printed.',
            content: json(object({ letters: { type: 'array', items: { type: 'object' } } })),
          },
        },
        ...read,
      ),
    },
  },
  '/v1/cases/{complaintId}/letters/{item}': {
    get: {
      operationId: 'letter',
      summary: 'A letter, byte by byte what its hash is of.',
      parameters: [complaintId, inPath('item', text), purpose],
      responses: answers({ 200: { description: 'PDF/A.', content: binary('application/pdf') } }, ...read),
    },
  },
  '/v1/cases/{complaintId}/evidence': {
    get: {
      operationId: 'evidence',
      summary: 'What proves the case as far as the institution may see it; `jisr-verify` checks it offline.',
      parameters: [
        complaintId,
        query(
          'language',
          { enum: ['ar', 'fr', 'zgh', 'en'] },
          'Of the history for people; else the institution’s own.',
        ),
        purpose,
      ],
      responses: answers(
        { 200: { description: 'A ZIP (docs/proof.md).', content: binary('application/zip') } },
        ...read,
      ),
    },
  },
  '/v1/institutions': {
    get: {
      operationId: 'institutions',
      summary: 'Who takes part.',
      security: [],
      responses: {
        200: {
          description: 'By id.',
          content: json(object({ institutions: { type: 'array', items: participant } })),
        },
      },
    },
  },
  '/v1/institutions/{id}/jwks.json': {
    get: {
      operationId: 'institution-keys',
      summary:
        'The keys that an institution signs or has signed with. `nbf`, `exp` and `revokedAt`, in seconds since the epoch, say ' +
        'when each may.',
      security: [],
      parameters: [inPath('id', text)],
      responses: answers(
        { 200: { description: 'RFC 7517.', content: json({ type: 'object' }, 'application/jwk-set+json') } },
        ['404', 'notFound'],
      ),
    },
  },
  '/.well-known/jwks.json': {
    get: {
      operationId: 'platform-keys',
      summary: 'The keys with which the platform signs calls and evidence.',
      security: [],
      responses: { 200: { description: 'RFC 7517.', content: json({ type: 'object' }, 'application/jwk-set+json') } },
    },
  },
};
