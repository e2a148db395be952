import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve as absolute } from 'node:path';
import { FileUrlStorage, Upload, type UploadOptions } from 'tus-js-client';
import type { OwnTokens } from '../calls/own-tokens.ts';

/** A file to be put into a case's dossier. */
export interface OwnFile {
  readonly caseId: string;
  readonly path: string;
  /** Code list document-types. */
  readonly documentType: string;
  /** A private one is seen by the institution's own side alone. */
  readonly confidentiality: 'shared' | 'private';
  readonly language?: 'ar' | 'fr' | 'zgh' | 'en';
  /** Of the document of which it is another version. */
  readonly documentId?: string;
  /** Where the upload is remembered, so that it goes on after a crash; a file of its own. */
  readonly memory?: string;
}

/** Where the platform has it; not open to anybody before it was scanned. */
export interface UploadedVersion {
  readonly location: string;
}

/** Bytes a request; each is stored before the next is sent. */
const chunkSize = 8 * 1024 * 1024;
const retryDelays = [200, 500, 1_000, 2_000, 5_000, 5_000, 10_000, 10_000, 10_000, 20_000, 20_000, 20_000];

/**
 * Sends a file by tus 1.0, each request under a token of its moment. Goes on with no upload but one of the same institution, file,
 * case, document and confidentiality. Rejects when the platform does not say where it has the file.
 */
export async function uploadFile(endpoint: URL, tokens: OwnTokens, file: OwnFile): Promise<UploadedVersion> {
  const { size, mtimeMs } = await stat(file.path);
  const metadata = metadataOf(file);
  const same = [endpoint.href, tokens.institution, absolute(file.path), size, mtimeMs, metadata];
  const fingerprint = createHash('sha256').update(JSON.stringify(same)).digest('hex');
  const memory = file.memory === undefined ? undefined : new FileUrlStorage(file.memory);
  return new Promise((resolve, reject) => {
    const upload = new Upload(createReadStream(file.path) as unknown as Blob, {
      endpoint: endpoint.href,
      uploadSize: size,
      chunkSize,
      retryDelays,
      metadata,
      fingerprint: () => Promise.resolve(fingerprint),
      ...(memory && { urlStorage: memory, removeFingerprintOnSuccess: true }),
      onBeforeRequest: async (request) => request.setHeader('authorization', `Bearer ${await tokens.current()}`),
      onError: reject,
      onSuccess: ({ lastResponse }) => {
        const location = lastResponse.getHeader('content-location');
        if (location) resolve({ location });
        else reject(new Error(`the platform does not say where it has ${file.path}`));
      },
    } satisfies UploadOptions);
    upload.findPreviousUploads().then(([begun]) => {
      if (begun) upload.resumeFromPreviousUpload(begun);
      upload.start();
    }, reject);
  });
}

const metadataOf = ({ caseId, path, documentType, confidentiality, language, documentId }: OwnFile) => ({
  complaintId: caseId,
  filename: basename(path),
  documentType,
  confidentiality,
  ...(language !== undefined && { language }),
  ...(documentId !== undefined && { documentId }),
});
