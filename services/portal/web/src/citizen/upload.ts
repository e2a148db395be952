import { csrfHeaders } from '../shell/api.ts';
import type { Attachment } from './kept.ts';

const chunkBytes = 5_000_000;

/** After these the same file can't be taken later either. */
const final: ReadonlySet<number> = new Set([404, 410, 413, 415, 422]);

/** The portal does not take this file. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
}

type Progress = (sent: number, total: number) => void;

/** Brings a file to a case, which has to be the one that is followed. */
export const uploadToFollowed = (attachment: Attachment, complaintId: string, onProgress?: Progress): Promise<void> =>
  uploadTo('/api/follow/uploads', attachment, onProgress, { complaintId });

/** Brings a file to a case, from where an earlier try broke off. Throws `UploadRefused`, or when the line is lost for long. */
export async function uploadTo(
  endpoint: string,
  { id, name, documentType, content }: Attachment,
  onProgress?: Progress,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { DetailedError, Upload } = await import('tus-js-client');
  const headers = await csrfHeaders();
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(new File([content], name, { type: content.type }), {
      endpoint,
      headers,
      chunkSize: chunkBytes,
      retryDelays: [0, 1_000, 5_000],
      metadata: { filename: name.replaceAll(/[\p{Cc}/\\]/gu, ' ').slice(0, 255) || 'document', documentType, ...more },
      fingerprint: () => Promise.resolve(id),
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => onProgress?.(sent, total ?? content.size),
      onSuccess: () => resolve(),
      onError: (error) => {
        const status = error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined;
        reject(final.has(status ?? 0) ? new UploadRefused(error.message, { cause: error }) : error);
      },
    });
    void upload.findPreviousUploads().then(([earlier]) => {
      if (earlier) upload.resumeFromPreviousUpload(earlier);
      upload.start();
    }, reject);
  });
}
