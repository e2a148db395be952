import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { MalwareScanner, type ScanResult } from '../../application/dossier/malware-scanner.ts';

/** The scanner answers that it can't scan. */
export class ScannerRefusedError extends Error {
  override readonly name = 'ScannerRefusedError';
}

/** No byte in either direction for this long: clamd may take a while over a large archive, but not for ever. */
const silenceMs = 5 * 60_000;

/** clamd over TCP (clamd(8): zPING, zINSTREAM). Sends as fast as clamd takes it, so that no content is held in memory. */
export class ClamdScanner extends MalwareScanner {
  constructor(
    private readonly host: string,
    private readonly port: number,
  ) {
    super();
  }

  /** Of `clamd://host:port`. */
  static at(url: string): ClamdScanner {
    const { hostname, port } = new URL(url);
    return new ClamdScanner(hostname, Number(port));
  }

  override async scan(bytes: AsyncIterable<Uint8Array>): Promise<ScanResult> {
    const reply = await this.ask(framed(bytes));
    if (reply === 'stream: OK') return { clean: true };
    const [, malware] = /^stream: (.+) FOUND$/.exec(reply) ?? [];
    if (malware === undefined) throw new ScannerRefusedError(reply);
    return { malware };
  }

  override async ping(): Promise<void> {
    const reply = await this.ask([Buffer.from('zPING\0')]);
    if (reply !== 'PONG') throw new ScannerRefusedError(reply);
  }

  /** One command on a connection of its own, which clamd ends with its answer. */
  private async ask(frames: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<string> {
    const socket = connect(this.port, this.host).setTimeout(silenceMs);
    socket.once('timeout', () => socket.destroy(new ScannerRefusedError('silent for too long')));
    try {
      const [reply] = await Promise.all([text(socket), pipeline(frames, socket, { end: false })]);
      return reply.replace(/\0.*$/s, '');
    } finally {
      socket.destroy();
    }
  }
}

/** Each part after its length in four bytes, big end first; a length of none ends it. */
async function* framed(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const part of parts) {
    if (part.length === 0) continue;
    yield lengthOf(part);
    yield part;
  }
  yield lengthOf([]);
}

function lengthOf({ length }: ArrayLike<number>): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(length);
  return header;
}
