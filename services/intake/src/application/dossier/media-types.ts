const office = 'application/vnd.openxmlformats-officedocument';

/** What documents of a dossier may be, where no setting says otherwise. */
export const defaultMediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'image/heic',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/ogg',
  'audio/wav',
  'video/mp4',
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
  'application/vnd.oasis.opendocument.text',
  'text/plain',
] as const;
