import { json, object, problems } from './describing.ts';
import { documentEndpoints } from './document-endpoints.ts';
import { exchangeEndpoints } from './exchange-endpoints.ts';
import { uploadEndpoints } from './upload-endpoints.ts';

const rule = {
  ...object,
  description: 'One version of a rule; its content is held against the schema of its kind.',
  required: ['kind', 'code', 'version', 'validFrom', 'legalBasis', 'content'],
  properties: {
    kind: { type: 'string' },
    code: { type: 'string' },
    version: { type: 'integer', minimum: 1 },
    validFrom: { type: 'string', format: 'date' },
    validTo: { type: 'string', format: 'date' },
    legalBasis: { type: 'string' },
    content: object,
  },
} as const;
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
          200: { description: 'All of them.', content: json({ type: 'array', items: rule }) },
          ...problems(['401', 'unauthorized'], ['403', 'forbidden']),
        },
      },
      post: {
        operationId: 'publish-rule',
        summary: 'Adds the next version of a rule.',
        security: administrator,
        requestBody: {
          required: true,
          content: json({
            ...object,
            additionalProperties: false,
            required: ['rule', 'reason'],
            properties: { rule, reason: { type: 'string', minLength: 1, maxLength: 300 } },
          }),
        },
        responses: {
          201: {
            description: 'Published.',
            content: json({ ...object, required: ['published'], properties: { published: { type: 'string' } } }),
          },
          ...problems(['400', 'invalid'], ['401', 'unauthorized'], ['403', 'forbidden'], ['409', 'conflict']),
        },
      },
    },
  },
};
