/**
 * The parser's CommonJS must find CommonJS, so "import" is not among the conditions.
 * @jest-environment-options {"customExportConditions": ["@jisr/source", "node"]}
 */
import { Parser, type Input } from '@asyncapi/parser';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accessMatrix, allEventTypes, topicsFor } from '../src/index.ts';

const root = new URL('../../../', import.meta.url);
const path = fileURLToPath(new URL('schemas/asyncapi.yaml', root));
const text = readFileSync(path, 'utf8');

/** Schemas refer to each other by `$id`, which is an address that tests find in the repository. */
const parser = new Parser({
  __unstable: {
    resolver: {
      resolvers: [
        {
          schema: 'https',
          canRead: (uri) => uri.hostname() === 'jisr.ma',
          read: (uri) => readFileSync(new URL(`.${uri.pathname()}`, root), 'utf8'),
        },
      ],
    },
  },
});
parser.registerSchemaParser({
  getMimeTypes: () => ['application/schema+json;version=draft-2020-12'],
  validate: ({ data, path }) => {
    const ajv = new Ajv2020({ strict: false });
    return ajv.validateSchema(data as object) ? [] : (ajv.errors ?? []).map(({ message = '' }) => ({ message, path }));
  },
  parse: ({ data }) => data as never,
});

const parse = (input: Input) => parser.parse(input, { source: path });
const { document, diagnostics } = await parse(text);

describe('schemas/asyncapi.yaml', () => {
  it('is what its script writes', () => {
    const script = fileURLToPath(new URL('../asyncapi.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('is valid, and refers to nothing that is not there', async () => {
    expect(diagnostics.map(({ code, message, path }) => [code, message, path.join('/')])).toEqual([]);
    const broken = await parse(text.replace('./intake/complaint-submitted/', './intake/complaint-lost/'));
    expect(broken.diagnostics).toContainEqual(expect.objectContaining({ code: 'invalid-ref', severity: 0 }));
  });

  it('has every declared topic as a channel, and no other', () => {
    const declared = topicsFor(['{institution}']).map(({ name }) => name);
    const addresses = document
      ?.channels()
      .all()
      .map((channel) => channel.address());
    expect(addresses?.toSorted()).toEqual(declared.toSorted());
  });

  it('has every event type as a message, on some channel, and no other', () => {
    const known = allEventTypes().toSorted();
    const listed = document?.components().messages().all();
    expect(listed?.map((message) => message.id()).toSorted()).toEqual(known);
    const carried = document
      ?.channels()
      .all()
      .flatMap((channel) =>
        channel
          .messages()
          .all()
          .map((message) => message.id()),
      );
    expect([...new Set(carried)].toSorted()).toEqual(known);
  });

  it('has every right of the access matrix as an operation, and no other', () => {
    const rights = [...accessMatrix(['{institution}'])].flatMap(([principal, topics]) =>
      [...topics].flatMap(([topic, allowed]) =>
        [...allowed].map((access) => `${principal} ${access === 'write' ? 'send' : 'receive'} ${topic}`),
      ),
    );
    const operations = document
      ?.operations()
      .all()
      .map((operation) => {
        const [who = ''] = (operation.id() ?? '').split('.');
        const principal = who === 'institution' ? '{institution}' : who;
        return `${principal} ${operation.action()} ${operation.channels().all()[0]?.address() ?? ''}`;
      });
    expect(operations?.toSorted()).toEqual(rights.toSorted());
  });

  it('lets every message be sent by somebody, and lifecycle events by the context in their name, and the exchange that passes them on', () => {
    const sent = document
      ?.operations()
      .filterBySend()
      .flatMap((operation) =>
        operation
          .messages()
          .all()
          .map((message) => [operation.id()?.split('.')[0] ?? '', message.id() ?? ''] as const),
      );
    expect([...new Set(sent?.map(([, type]) => type))].toSorted()).toEqual(allEventTypes().toSorted());
    expect(sent?.filter(([, type]) => type === 'ma.jisr.routing.case-routed.v1')).toEqual([
      ['routing', 'ma.jisr.routing.case-routed.v1'],
      ['exchange', 'ma.jisr.routing.case-routed.v1'],
    ]);
  });

  it('asks of a message its own schema, the envelope as headers and the subject as key', () => {
    const message = document?.components().messages().get('ma.jisr.routing.case-routed.v1');
    expect(message?.payload()?.json()).toMatchObject({
      schemaFormat: 'application/schema+json;version=draft-2020-12',
      schema: { title: 'RoutingCaseRouted' },
    });
    expect(message?.contentType()).toBe('application/json');
    expect(message?.headers()?.json()).toMatchObject({
      required: expect.arrayContaining(['ce_id', 'ce_type']),
      properties: { ce_type: { const: 'ma.jisr.routing.case-routed.v1' }, ce_specversion: { const: '1.0' } },
    });
    expect(message?.bindings().get('kafka')?.json()).toMatchObject({ key: { type: 'string' } });
  });

  it('says how to log in', () =>
    expect(document?.allServers().all()[0]?.security()[0]?.all()[0]?.scheme().type()).toBe('scramSha512'));
});
