import { signInstitutionToken } from '@jisr/security';
import { awaitUntil } from '@jisr/testing';
import type { Stage } from './stage.ts';

/** What an answer says of itself and of the bytes that came with it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

export interface ListedVersion {
  readonly version: number;
  readonly status: string;
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly sha256: string;
}

export interface Listed {
  readonly documentId: string;
  readonly documentType: string;
  readonly confidentiality: string;
  readonly institution: string;
  readonly locked?: { readonly institution: string; readonly until: string };
  readonly versions: readonly ListedVersion[];
}

/** What a document is uploaded as, where a test does not say otherwise. */
export const plainText = { documentType: 'letter', confidentiality: 'shared', filename: 'lettre.txt' };

/** An institution's system that puts documents into dossiers and reads them there. */
export class DossierCaller {
  constructor(
    private readonly stage: Stage,
    private readonly institution: string,
    /** A token of the portal for one of its people, instead of the institution's own. */
    private readonly person?: string,
  ) {}

  async call(path: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await this.open(path, init);
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** As `call`, with the bytes still to be read. */
  async open(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${await this.token()}`, ...(init.headers as Record<string, string>) };
    return fetch(`${this.stage.exchange.platform.urlOf('intake')}${path}`, { ...init, headers });
  }

  async json<T>(path: string, init: RequestInit = {}): Promise<T> {
    return JSON.parse((await this.call(path, init)).bytes.toString('utf8')) as T;
  }

  send(path: string, method: string, body: object): Promise<Answer> {
    return this.call(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  }

  /** Creates an upload; answers as the protocol does. */
  begin(caseId: string, size: number, metadata: Readonly<Record<string, string>> = plainText): Promise<Answer> {
    const pairs = Object.entries({ complaintId: caseId, ...metadata });
    const said = pairs.map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(',');
    const headers = { ...protocol, 'upload-length': String(size), 'upload-metadata': said };
    return this.call('/v1/uploads', { method: 'POST', headers });
  }

  append(location: string, offset: number, bytes: Uint8Array | ReadableStream): Promise<Answer> {
    const headers = { ...protocol, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    return this.call(location, {
      method: 'PATCH',
      headers,
      body: bytes as RequestInit['body'],
      duplex: 'half',
    } as RequestInit);
  }

  head(location: string): Promise<Answer> {
    return this.call(location, { method: 'HEAD', headers: protocol });
  }

  remove(location: string): Promise<Answer> {
    return this.call(location, { method: 'DELETE', headers: protocol });
  }

  /** Uploads a whole document at once; answers where its version is. */
  async upload(caseId: string, bytes: Uint8Array, metadata?: Readonly<Record<string, string>>): Promise<string> {
    const begun = await this.begin(caseId, bytes.length, { ...plainText, ...metadata });
    if (begun.status !== 201) throw new Error(`${begun.status} ${begun.bytes.toString()}`);
    const ended = await this.append(begun.headers.get('location') ?? '', 0, bytes);
    if (ended.status !== 204) throw new Error(`${ended.status} ${ended.bytes.toString()}`);
    return ended.headers.get('content-location') ?? '';
  }

  /** Uploads, and waits until the document was looked at. */
  async add(caseId: string, bytes: Uint8Array, metadata?: Readonly<Record<string, string>>): Promise<string> {
    const path = await this.upload(caseId, bytes, metadata);
    await this.untilInspected(caseId, path);
    return path;
  }

  async untilInspected(caseId: string, path: string): Promise<ListedVersion> {
    let found: ListedVersion | undefined;
    await awaitUntil(async () => {
      found = await this.versionAt(caseId, path);
      return found !== undefined && found.status !== 'scanning';
    });
    if (!found) throw new Error(`${path} was never looked at`);
    return found;
  }

  async versionAt(caseId: string, path: string): Promise<ListedVersion | undefined> {
    const { documentId, version } = namesIn(path);
    const document = (await this.list(caseId)).find((listed) => listed.documentId === documentId);
    return document?.versions.find((listed) => listed.version === version);
  }

  async list(caseId: string): Promise<readonly Listed[]> {
    const { documents } = await this.json<{ documents: readonly Listed[] }>(`/v1/cases/${caseId}/documents`);
    return documents;
  }

  private token(): Promise<string> {
    if (this.person !== undefined) return this.stage.tokenOf('portal', this.institution, this.person);
    const key = this.stage.exchange.platform.credentials.institutionKeys[this.institution];
    if (!key) throw new Error(`${this.institution} has no key`);
    return signInstitutionToken(this.institution, key);
  }
}

const protocol = { 'tus-resumable': '1.0.0' };

/** The document and the version that a path names. */
export function namesIn(path: string): { readonly documentId: string; readonly version: number } {
  const [, documentId = '', version = ''] = /documents\/([^/]+)\/versions\/(\d+)$/.exec(path) ?? [];
  return { documentId, version: Number(version) };
}
