import type { Readable } from 'node:stream';
import { Problem } from '@jisr/problem';
import type { MasterKey } from '@jisr/security';
import { DataStore, Upload } from '@tus/server';
import type { Content } from '../../application/dossier/content.ts';
import { ContentSeal } from '../../application/dossier/content-seal.ts';
import type { ContentStore } from '../mongo/content-store.ts';
import { ContentWriter } from '../mongo/content-writer.ts';
import type { Announcement } from './announcement.ts';

/** What a store is told of the one request that it serves. */
export interface About {
  /** What a request that creates an upload says of it. */
  readonly announcement?: Announcement;
  /** Called with an upload that is found to be whole, before that is told. */
  readonly whenWhole?: (content: Content) => Promise<void>;
}

/**
 * Where @tus/server puts the uploads of one request: sealed, and durable before it is told how far they have come. An
 * upload goes on from there after whatever became of the connection or of the service.
 */
export class TusStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];

  /** Has no uploads but this institution's. */
  constructor(
    private readonly contents: ContentStore,
    private readonly master: MasterKey,
    private readonly institution: string,
    private readonly about: About = {},
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const { announcement } = this.about;
    if (!announcement) throw new Error('an upload is announced before it is created');
    const { announced, fileName } = announcement;
    const seal = ContentSeal.create(this.master, upload.id);
    await this.contents.create({
      _id: upload.id,
      ...announced,
      key: seal.stored,
      sealedName: seal.sealName(fileName),
      createdAt: new Date(),
      offset: 0,
      status: 'receiving',
      postponed: 0,
    });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const content = await this.found(id);
    if (content.sha256 !== undefined) await this.about.whenWhole?.(content);
    const { size, offset, createdAt } = content;
    return new Upload({
      id,
      size,
      offset,
      creation_date: createdAt.toISOString(),
      metadata: metadataOf(content, this.sealOf(content)),
    });
  }

  /** What came of a call that breaks off is kept. */
  override async write(bytes: Readable, id: string): Promise<number> {
    const content = await this.found(id);
    const writer = await ContentWriter.resume(this.contents, this.sealOf(content), content);
    try {
      for await (const part of bytes) await writer.append(part as Buffer);
    } finally {
      await writer.flush();
    }
    return writer.offset;
  }

  override async remove(id: string): Promise<void> {
    await this.found(id);
    if (!(await this.contents.remove(id))) throw new Problem(404, 'not-found');
  }

  override deleteExpired(): Promise<number> {
    return this.contents.removeExpired();
  }

  override getExpiration(): number {
    return this.contents.expiryMs;
  }

  private async found(id: string): Promise<Content> {
    const content = await this.contents.find(id);
    if (content?.institution !== this.institution || content.status === 'removed') throw new Problem(404, 'not-found');
    return content;
  }

  private sealOf({ _id, key }: Content): ContentSeal {
    return ContentSeal.restore(this.master, _id, key);
  }
}

/** As the protocol asks: what the upload was created with, and the document that it is to be. */
function metadataOf(
  { caseId, documentId, documentType, confidentiality, language, expectedSha256, sealedName }: Content,
  seal: ContentSeal,
): Record<string, string> {
  return {
    complaintId: caseId,
    documentId,
    documentType,
    confidentiality,
    ...(language && { language }),
    filename: seal.openName(sealedName),
    ...(expectedSha256 !== undefined && { sha256: expectedSha256 }),
  };
}
