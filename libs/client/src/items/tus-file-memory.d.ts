import type { UrlStorage } from 'tus-js-client';

/** The package has it and leaves it out of its types. */
declare module 'tus-js-client' {
  export class FileUrlStorage implements UrlStorage {
    constructor(path: string);
    findAllUploads: UrlStorage['findAllUploads'];
    findUploadsByFingerprint: UrlStorage['findUploadsByFingerprint'];
    removeUpload: UrlStorage['removeUpload'];
    addUpload: UrlStorage['addUpload'];
  }
}
