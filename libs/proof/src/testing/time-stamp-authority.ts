import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { issue, openssl, readPem } from './certificates.ts';

const configuration = `
[ tsa_default ]
serial = serial
signer_cert = authority.pem
signer_key = authority.key
certs = issuer.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[ tsa ]
default_tsa = tsa_default
`;

/**
 * A time-stamping authority by RFC 3161 that one can have for nothing: `openssl ts` behind HTTP, with a root, an issuer and
 * a signing certificate of its own. It answers one query at a time.
 */
export class TimeStampAuthority {
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    /** Where openssl works, and what it made lies. */
    readonly folder: string,
    /** The root certificate in PEM. */
    readonly root: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<TimeStampAuthority> {
    const folder = await mkdtemp(join(tmpdir(), 'jisr-tsa-'));
    await writeFile(join(folder, 'request.cnf'), '[ req ]\ndistinguished_name = dn\n[ dn ]\n');
    await writeFile(join(folder, 'tsa.cnf'), configuration);
    await writeFile(join(folder, 'serial'), '01');
    const ca = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
    await issue(folder, 'root', ca);
    await issue(folder, 'issuer', ca, 'root');
    await issue(folder, 'authority', ['extendedKeyUsage=critical,timeStamping', 'basicConstraints=CA:FALSE'], 'issuer');
    return new TimeStampAuthority(folder, await readPem(folder, 'root'), createServer()).listen();
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/`;
  }

  /** Takes its certificates and keys along. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await rm(this.folder, { recursive: true });
  }

  private async listen(): Promise<this> {
    this.server.on('request', (request, response) => {
      this.last = this.last
        .then(async () => this.reply(await buffer(request)))
        .then((reply) => response.setHeader('content-type', 'application/timestamp-reply').end(reply))
        .catch(() => response.writeHead(500).end());
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  private async reply(query: Buffer): Promise<Buffer> {
    await writeFile(join(this.folder, 'query.tsq'), query);
    await openssl(
      this.folder,
      'ts',
      '-reply',
      '-config',
      'tsa.cnf',
      '-section',
      'tsa_default',
      '-queryfile',
      'query.tsq',
      '-out',
      'reply.tsr',
    );
    return readFile(join(this.folder, 'reply.tsr'));
  }
}
