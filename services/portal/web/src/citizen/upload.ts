import { csrfHeaders } from '../shell/api.ts';
import type { Attachment } from './kept.ts';

const chunkBytes = 5_000_000;

/** Brings a file to a case, which has to be the one that is followed, from where an earlier try broke off. Throws when the line is lost for long. */
export async function uploadToFollowed(
  { name, documentType, content }: Attachment,
  caseId: string,
  onProgress?: (sent: number, total: number) => void,
): Promise<void> {
  const { Upload } = await import('tus-js-client');
  const headers = await csrfHeaders();
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(new File([content], name, { type: content.type }), {
      endpoint: '/api/follow/uploads',
      headers,
      chunkSize: chunkBytes,
      retryDelays: [0, 1_000, 5_000],
      metadata: {
        complaintId: caseId,
        filename: name.replaceAll(/[\p{Cc}/\\]/gu, ' ').slice(0, 255) || 'document',
        documentType,
      },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => onProgress?.(sent, total ?? content.size),
      onSuccess: () => resolve(),
      onError: reject,
    });
    void upload.findPreviousUploads().then(([earlier]) => {
      if (earlier) upload.resumeFromPreviousUpload(earlier);
      upload.start();
    }, reject);
  });
}
