import { referenceTo } from './bundle.ts';

const text = { type: 'string' } as const;
const types = (description: string) => ({ type: 'array', items: text, uniqueItems: true, description });
const object = (properties: object, required: readonly string[] = []) => ({ type: 'object', properties, required });
const json = (schema: object) => ({ 'application/json': { schema } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: referenceTo('Problem') } },
});

/** Schemas of what every deciding service answers. */
export const commonSchemas = {
  Problem: {
    ...object(
      {
        type: { type: 'string', format: 'uri' },
        title: { ...text, description: 'In the best language of Accept-Language: ar, fr, zgh or en; else French.' },
        status: { type: 'integer' },
        instance: text,
        code: { ...text, description: 'The rule that is broken, as on the rejected topic.' },
        errors: {
          type: 'array',
          description: 'Every rule that is broken: where, as an RFC 6901 pointer into the body, and why.',
          items: object({ pointer: text, code: text, reason: text }, ['pointer', 'code', 'reason']),
        },
        allowed: types('Types of the requests that would be taken instead, where a decider can tell.'),
      },
      ['type', 'title', 'status', 'code'],
    ),
    description: 'RFC 9457.',
  },
  RequestAnswer: object(
    {
      status: { enum: ['taken', 'waiting'] },
      complaintId: { type: 'string', format: 'uuid', description: 'Not of what is about no case.' },
      stated: {
        type: 'array',
        description: 'What was decided: the events on the lifecycle topic, in order.',
        items: object({ type: text, sequence: { type: 'integer', minimum: 1 } }, ['type', 'sequence']),
      },
      allowed: types('Types of the requests that would be taken on the case on the same day, as it stands now.'),
    },
    ['status'],
  ),
  Allowed: object({ allowed: types('Types of the requests that would be taken now.') }, ['allowed']),
};

export const commonParameters = {
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'The request’s id, unique among all that the institution ever asks: its `ce_id`, were it on the topic. What was taken ' +
      'or waits is answered again to a repeat, for ever; after a refusal the same key may try again.',
    schema: { type: 'string', pattern: '^("[!-~]{1,128}"|[!-~]{1,128})$' },
  },
};

const headers = {
  'Idempotency-Replayed': {
    description: '`true` on the answer to a repeat.',
    schema: { const: 'true' },
  },
};

export const commonResponses = {
  taken: { description: 'Decided.', headers, content: json(referenceTo('RequestAnswer')) },
  waiting: {
    description:
      'It waits for its case, or for another context’s word on it. If it is rejected then, the institution reads so on its ' +
      'rejected topic, and a repeat is answered with the refusal.',
    headers,
    content: json(referenceTo('RequestAnswer')),
  },
  allowed: { description: 'What may be asked now.', content: json(referenceTo('Allowed')) },
  invalid: problem('Header, body or their data break rules: `errors` names all of them.'),
  unauthorized: problem('No valid token.'),
  forbidden: problem('The institution may not send this, or has no say in this case.'),
  notFound: problem('No such complaint, or none in which the institution has part.'),
  conflict: problem('It contradicts where the case stands: `code` says why, `allowed` what would be taken.'),
  tooLarge: problem('The data is larger than a request may be.'),
  unsupported: problem('The body is in a format that is not read.'),
  unprocessable: problem('The data breaks its schema or a list, or the key stands for another request.'),
  unavailable: problem('Not now: try again with the same key.'),
};

export const commonSecurity = {
  institutionToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'ES256, signed by the institution’s system (RFC 7523): `iss` and `sub` its id, `aud` `jisr`, `iat`, `exp` at most five ' +
      'minutes later, `kid` of a key that it handed to the platform. Or a token of the portal that names the institution.',
  },
  administratorToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'HS256, of the administrator.',
  },
};
