import { json, object, problems } from './describing.ts';
import { documentEndpoints } from './document-endpoints.ts';
import { exchangeEndpoints } from './exchange-endpoints.ts';
import { uploadEndpoints } from './upload-endpoints.ts';

const day = { type: 'string', format: 'date' } as const;
const kinds = [
  ...['deadlines', 'windows', 'completeness', 'grounds', 'categories', 'calendar', 'ladders', 'jurisdiction'],
  ...['correspondents', 'matching', 'audiences', 'hours', 'code-lists'],
];

/** One version of a rule; those that came with the platform may have the number 0, for what held before. */
const ruleFrom = (leastVersion: 0 | 1) => ({
  ...object,
  description: 'One version of a rule; its content is held against the schema of its kind.',
  additionalProperties: false,
  required: ['kind', 'code', 'version', 'validFrom', 'legalBasis', 'content'],
  properties: {
    kind: { enum: kinds },
    code: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' },
    version: { type: 'integer', minimum: leastVersion },
    validFrom: day,
    validTo: day,
    legalBasis: { type: 'string', minLength: 1, maxLength: 300 },
    content: object,
  },
});
/** A version of a rule, and why it is asked for. */
const ruleChange = {
  required: true,
  content: json({
    ...object,
    additionalProperties: false,
    required: ['rule', 'reason'],
    properties: { rule: ruleFrom(1), reason: { type: 'string', minLength: 1, maxLength: 300 } },
  }),
};
const codes = { type: 'array', items: { type: 'string' } } as const;
/** What a version would change of examples; `tried` says whether there are any of its kind. */
const rulePreview = {
  ...object,
  required: ['effects', 'tried'],
  properties: {
    tried: { type: 'boolean' },
    effects: {
      type: 'array',
      items: {
        oneOf: [
          {
            ...object,
            required: ['what', 'of', 'from'],
            properties: { what: { const: 'due-day' }, of: { type: 'string' }, from: day, before: day, after: day },
          },
          {
            ...object,
            required: ['what', 'institution', 'region', 'before', 'after'],
            properties: {
              what: { const: 'competence' },
              institution: { type: 'string' },
              region: { type: 'string' },
              province: { type: 'string' },
              before: codes,
              after: codes,
            },
          },
        ],
      },
    },
  },
};
const administrator = [{ administratorToken: [] }];

/** What one service alone offers over HTTP to anybody outside the platform. */
export const ownEndpoints: Readonly<Record<string, object>> = {
  exchange: exchangeEndpoints,
  intake: {
    '/.well-known/jwks.json': {
      get: {
        operationId: 'identity-keys',
        summary: 'The public keys to which institutions seal who complains.',
        security: [],
        responses: { 200: { description: 'RFC 7517.', content: json(object, 'application/jwk-set+json') } },
      },
    },
    ...uploadEndpoints,
    ...documentEndpoints,
  },
  routing: {
    '/v1/rules': {
      get: {
        operationId: 'rules',
        summary: 'Every version of every rule.',
        security: administrator,
        responses: {
          200: { description: 'All of them.', content: json({ type: 'array', items: ruleFrom(0) }) },
          ...problems(['401', 'unauthorized'], ['403', 'forbidden']),
        },
      },
      post: {
        operationId: 'publish-rule',
        summary: 'Adds the next version of a rule.',
        security: administrator,
        requestBody: ruleChange,
        responses: {
          201: {
            description: 'Published.',
            content: json({ ...object, required: ['published'], properties: { published: { type: 'string' } } }),
          },
          ...problems(
            ['400', 'invalid'],
            ['401', 'unauthorized'],
            ['403', 'forbidden'],
            ['409', 'conflict'],
            ['413', 'tooLarge'],
            ['422', 'unprocessable'],
          ),
        },
      },
    },
    '/v1/rules/check': {
      post: {
        operationId: 'check-rule',
        summary: 'Says what is wrong with a version of a rule, or what it would change of examples; publishes nothing.',
        security: administrator,
        requestBody: ruleChange,
        responses: {
          200: { description: 'Nothing is wrong.', content: json(rulePreview) },
          ...problems(
            ['400', 'invalid'],
            ['401', 'unauthorized'],
            ['403', 'forbidden'],
            ['413', 'tooLarge'],
            ['422', 'unprocessable'],
          ),
        },
      },
    },
  },
};
