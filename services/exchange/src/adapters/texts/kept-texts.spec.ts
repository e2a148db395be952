import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceTokens } from '@jisr/security';
import type { LetterKind } from '../../application/letters.ts';
import { KeptTexts } from './kept-texts.ts';

const problem = 'application/problem+json; charset=utf-8';
const json = 'application/json';

describe('the words of a letter', () => {
  let keeper: Server;
  let answer: readonly [status: number, type: string, body: object];
  let texts: KeptTexts;
  beforeAll(async () => {
    keeper = createServer((_request, response) => {
      const [status, type, body] = answer;
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
    });
    await once(keeper.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(keeper.address() as AddressInfo).port}`;
    const tokens = { sign: async () => 'a token' } as unknown as ServiceTokens;
    texts = new KeptTexts({ mediation: url, 'housing-projects': url }, tokens);
  });
  afterAll(() => void keeper.close());

  const of = (kind: LetterKind) => texts.of({ from: 'imr', keeper: 'mediation', kind, requestId: 'r-1' }, 'c-1');

  it('are those that its request said', async () => {
    answer = [200, json, { status: 'known', text: 'Veuillez répondre.' }];
    expect(await of('request')).toBe('Veuillez répondre.');
  });

  it('are none when they were erased', async () => {
    answer = [200, json, { status: 'erased' }];
    expect(await of('request')).toBeUndefined();
  });

  it('are none when a reminder had none', async () => {
    answer = [404, problem, { status: 404, code: 'not-found' }];
    expect(await of('reminder')).toBeUndefined();
  });

  it.each<LetterKind>(['request', 'recommendation', 'reply'])(
    'are waited for when the keeper has none of a %s, which always has some',
    async (kind) => {
      answer = [404, problem, { status: 404, code: 'not-found' }];
      await expect(of(kind)).rejects.toThrow('mediation answered 404');
    },
  );

  it.each([
    ['in a page', 'text/html', {}],
    ['in JSON that is no problem document', json, { code: 'not-found' }],
    ['in a problem of another kind', problem, { code: 'gone' }],
  ])('are waited for when something answers 404 %s', async (_, type, body) => {
    answer = [404, type, body];
    await expect(of('reminder')).rejects.toThrow('mediation answered 404');
  });
});
