import type { SchemaSet } from '../compatibility/resolve-schema.ts';
import { allEventTypes, dataSchemaOf, isInbound, ownerOf } from '../event-types.ts';
import { bundle, descriptionOf, referenceTo, titleOf } from './bundle.ts';
import { commonParameters, commonResponses, commonSchemas, commonSecurity } from './common.ts';
import { purpose } from './describing.ts';
import { ownEndpoints } from './own-endpoints.ts';

/** Valid examples of each schema file's data, by name. */
export type Examples = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const answers = (...names: readonly [status: string, name: keyof typeof commonResponses][]) =>
  Object.fromEntries(names.map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]));

const answersToRequest = answers(
  ['200', 'taken'],
  ['202', 'waiting'],
  ['400', 'invalid'],
  ['401', 'unauthorized'],
  ['403', 'forbidden'],
  ['404', 'notFound'],
  ['409', 'conflict'],
  ['413', 'tooLarge'],
  ['422', 'unprocessable'],
  ['503', 'unavailable'],
);

const fileOf = (type: string) => new URL(dataSchemaOf(type)).pathname.replace('/schemas/', '');

/** One service's OpenAPI document, which refers to nothing outside itself: an operation for each request that it decides on. */
export function openApiDocument(service: string, schemas: SchemaSet, examples: Examples) {
  const types = allEventTypes().filter((type) => isInbound(type) && ownerOf(type) === service);
  return {
    openapi: '3.1.1',
    info: {
      title: `Jisr: ${service}`,
      version: '1',
      description:
        'Requests of institutions whose system waits for the answer; the inbound topics take the same (asyncapi.yaml). ' +
        'Written by `npm run schemas:openapi` from schemas/ and libs/contracts/src/openapi; not edited by hand.',
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    security: [{ institutionToken: [] }],
    paths: {
      ...Object.fromEntries(types.map((type) => [`/v1/requests/${nameOf(type)}`, requestOf(type, schemas, examples)])),
      ...commonPaths,
      ...ownEndpoints[service],
    },
    components: {
      securitySchemes: commonSecurity,
      parameters: commonParameters,
      responses: commonResponses,
      schemas: { ...commonSchemas, ...bundle(types.map(fileOf), schemas) },
    },
  };
}

const nameOf = (type: string) => type.split('.')[3] ?? '';

function requestOf(type: string, schemas: SchemaSet, examples: Examples) {
  const file = fileOf(type);
  const valid = Object.entries(examples.get(file) ?? {});
  const body = {
    type: 'object',
    additionalProperties: false,
    required: ['subject', 'data'],
    properties: {
      subject: { type: 'string', minLength: 1, maxLength: 128, description: subject },
      time: {
        type: 'string',
        format: 'date-time',
        description: 'When it was asked, from 1901 to 2999; now, when it does not say.',
      },
      data: referenceTo(titleOf(file, schemas)),
    },
  };
  const named = valid.map(([name, data]) => [name, { value: { subject: referenceIn(data), data } }] as const);
  return {
    post: {
      operationId: nameOf(type),
      summary: descriptionOf(file, schemas),
      description: `The same as \`${type}\` on the inbound topic.`,
      parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: body, examples: Object.fromEntries(named) } },
      },
      responses: answersToRequest,
    },
  };
}

const subject =
  'The institution’s own reference or the complaint’s id; of what is about no case, the code of the operation, unit or contract. ' +
  'Without control characters and noncharacters.';

/** What the data itself names as its subject, where it does. */
function referenceIn(data: unknown): string {
  const { reference, code } = data as { readonly reference?: string; readonly code?: string };
  return reference ?? code ?? 'SR-2026-0001';
}

const complaintId = { name: 'complaintId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const json = { 'application/json': { schema: { type: 'object' } } };
const health = (operationId: string, summary: string) => ({
  get: {
    operationId,
    summary,
    security: [],
    responses: {
      200: { description: 'Yes.', content: json },
      503: { description: 'No; the report says what is down.', content: json },
    },
  },
});

const commonPaths = {
  '/v1/cases/{complaintId}/allowed': {
    get: {
      operationId: 'allowed',
      summary: 'What the institution may ask of this service on a case now.',
      parameters: [complaintId, purpose],
      responses: answers(
        ['200', 'allowed'],
        ['400', 'invalid'],
        ['401', 'unauthorized'],
        ['403', 'forbidden'],
        ['404', 'notFound'],
      ),
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'openapi',
      summary: 'This document.',
      security: [],
      responses: {
        200: { description: 'OpenAPI 3.1.', content: { 'application/vnd.oai.openapi+json;version=3.1': {} } },
      },
    },
  },
  '/health/live': health('live', 'Whether the service need not be restarted.'),
  '/health/ready': health('ready', 'Whether the service makes progress.'),
};
