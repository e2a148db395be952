import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ClamdScanner, ScannerRefusedError } from './clamd-scanner.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

/** Plays clamd, whose words are those of clamd(8); a real one is asked in test/dossier-scanning.ts. */
async function clamd(answer: (socket: Socket, heard: Buffer) => void): Promise<ClamdScanner> {
  server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part as Buffer]);
      answer(socket, heard);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return ClamdScanner.at(`clamd://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

async function* parts(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

const end = Buffer.from([0, 0, 0, 0]);
const saying = (reply: string) =>
  clamd((socket, heard) => void (heard.subarray(-4).equals(end) && socket.end(`${reply}\0`)));

describe('a scan', () => {
  it('sends every part after its length, and nothing of none', async () => {
    let all = Buffer.alloc(0);
    const scanner = await clamd((socket, heard) => {
      all = Buffer.from(heard);
      if (heard.subarray(-4).equals(end)) socket.end('stream: OK\0');
    });
    expect(await scanner.scan(parts('ab', '', 'c'))).toEqual({ clean: true });
    expect(all.toString('latin1')).toBe('zINSTREAM\0\0\0\0\x02ab\0\0\0\x01c\0\0\0\0');
  });

  it('names what was found', async () =>
    expect(await (await saying('stream: Win.Test.EICAR_HDB-1 FOUND')).scan(parts('x'))).toEqual({
      malware: 'Win.Test.EICAR_HDB-1',
    }));

  it.each(['INSTREAM size limit exceeded. ERROR', 'stream: something new', ''])(
    'takes no other answer for clean: %j',
    async (reply) => expect((await saying(reply)).scan(parts('x'))).rejects.toThrow(ScannerRefusedError),
  );

  it('fails when the scanner hangs up', async () => {
    const scanner = await clamd((socket) => socket.destroy());
    await expect(scanner.scan(parts('x', 'y'))).rejects.toThrow();
  });

  it('fails with the error of what it reads', async () => {
    const broken = async function* () {
      yield await Promise.resolve(Buffer.from('x'));
      throw new Error('a chunk is missing');
    };
    await expect((await saying('stream: OK')).scan(broken())).rejects.toThrow('a chunk is missing');
  });
});

describe('a ping', () => {
  it('is answered', async () => {
    const scanner = await clamd((socket, heard) => void (heard.includes('zPING\0') && socket.end('PONG\0')));
    await expect(scanner.ping()).resolves.toBeUndefined();
  });

  it('fails when nobody listens', async () => {
    const scanner = await saying('PONG');
    server?.close();
    await expect(scanner.ping()).rejects.toThrow();
  });
});
