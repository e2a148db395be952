import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { allEventTypes, isInbound, validateForWriting } from '../src/index.ts';
import { decidingServices } from '../src/topics.ts';

interface Document {
  readonly paths: Readonly<Record<string, { readonly post?: Operation }>>;
}
interface Operation {
  readonly operationId: string;
  readonly description: string;
  readonly requestBody: { readonly content: { readonly 'application/json': Body } };
}
interface Body {
  readonly schema: object;
  readonly examples: Readonly<Record<string, { readonly value: { readonly data: unknown } }>>;
}

const read = (service: string): Document =>
  JSON.parse(readFileSync(new URL(`../../../schemas/openapi/${service}.json`, import.meta.url), 'utf8')) as Document;
const documents = decidingServices.map((service) => [service, read(service)] as const);
const requests = documents.flatMap(([service, document]) =>
  Object.entries(document.paths).flatMap(([path, { post }]) =>
    path.startsWith('/v1/requests/') && post ? [[`${service} ${post.operationId}`, document, post] as const] : [],
  ),
);
const typeIn = ({ description }: Operation) => /`(.+?)`/.exec(description)?.[1] ?? '';

describe('schemas/openapi', () => {
  it('is what its script writes', () => {
    const script = fileURLToPath(new URL('../openapi.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(documents)('is valid OpenAPI 3.1 for %s', async (_, document) => {
    const validate = (it: object) => new Validator().validate(structuredClone(it) as Record<string, unknown>);
    expect(await validate(document)).toEqual({ valid: true });
    expect(await validate({ ...document, paths: { '/x': { post: { responses: 7 } } } })).toMatchObject({
      valid: false,
    });
  });

  it('has every request of an institution as an operation, of one service, and no other', () => {
    const operations = requests.map(([, , post]) => typeIn(post));
    expect(operations.toSorted()).toEqual(allEventTypes().filter(isInbound).toSorted());
  });

  it.each(requests)('stands alone, and takes the examples that it shows: %s', (_, document, post) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const { schema, examples } = post.requestBody.content['application/json'];
    const validate = ajv.compile({ ...document, $id: 'https://jisr.ma/openapi', ...schema });
    const shown = Object.values(examples);
    expect(shown.length).toBeGreaterThan(0);
    for (const { value } of shown) {
      expect({ valid: validate(value), errors: validate.errors }).toEqual({ valid: true, errors: null });
      expect(validateForWriting(typeIn(post), value.data)).toEqual([]);
      expect(validate({ ...value, data: { ...(value.data as object), unheardOf: 1 } })).toBe(false);
    }
  });
});
