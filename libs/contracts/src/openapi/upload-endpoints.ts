import { inHeader, inPath, problem, problems } from './describing.ts';

const whole = { type: 'integer', minimum: 0 } as const;
const header = (description: string, schema: object = { type: 'string' }) => ({ description, schema });
const resumable = inHeader('Tus-Resumable', 'The version of the protocol.', true, { const: '1.0.0' });
const offset = header('Bytes that are stored.', whole);
const expires = header('Until when the upload may go on.');
const version = header('The version that it is, once the upload is whole.');
const place = [inPath('uploadId'), resumable];

const metadata =
  'Pairs of a name and a value in base64, as the protocol has it: `complaintId`, `filename` (no path), `documentType` (code list ' +
  'document-types), `confidentiality` (`shared` or `private`), and as wished `language`, `sha256` (in hex, which the content must ' +
  'have), `documentId` (of a document that gets another version: its type and confidentiality stay).';

/** How documents come: tus 1.0 (tus.io), with creation, creation-with-upload, termination and expiration. */
export const uploadEndpoints = {
  '/v1/uploads': {
    post: {
      operationId: 'create-upload',
      summary: 'Announces a document of a case; its bytes follow at `Location`.',
      parameters: [
        resumable,
        inHeader('Upload-Length', 'Bytes of the whole.', true, { type: 'integer', minimum: 1 }),
        inHeader('Upload-Metadata', metadata, true),
      ],
      responses: {
        201: { description: 'Created.', headers: { Location: header('Where it is.'), 'Upload-Expires': expires } },
        ...problems(['400', 'invalid'], ['401', 'unauthorized'], ['403', 'forbidden'], ['404', 'notFound']),
        410: problem('It is brought in the name of a complainant who was erased.'),
        413: problem('The document is larger than this installation takes.'),
        422: problem('`Upload-Metadata` breaks what is said of it.'),
        423: problem('Somebody else has locked the document.'),
      },
    },
  },
  '/v1/uploads/{uploadId}': {
    head: {
      operationId: 'upload-offset',
      summary: 'How far an upload of the institution has come.',
      parameters: place,
      responses: {
        200: {
          description: 'Goes on from there.',
          headers: {
            'Upload-Offset': offset,
            'Upload-Length': header('Bytes of the whole.', whole),
            'Content-Location': version,
          },
        },
        ...problems(['400', 'invalid'], ['401', 'unauthorized'], ['404', 'notFound']),
        410: { description: 'Its time is over.' },
      },
    },
    patch: {
      operationId: 'append-to-upload',
      summary:
        'Appends bytes. With the last one the document is in the dossier, where it is scanned before anybody can open it.',
      parameters: [
        ...place,
        inHeader('Upload-Offset', 'Where these bytes begin: where the upload stands.', true, whole),
      ],
      requestBody: {
        required: true,
        content: { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      responses: {
        204: {
          description: 'Stored.',
          headers: { 'Upload-Offset': offset, 'Content-Location': version },
        },
        ...problems(['400', 'invalid'], ['401', 'unauthorized'], ['404', 'notFound']),
        409: { description: 'The upload stands elsewhere.' },
        410: problem(
          'Its time is over; or it is brought in the name of a complainant who was erased, and thrown away.',
        ),
        422: problem('The content is not the one that was announced; it is thrown away.'),
        423: problem('Somebody else has locked the document meanwhile; the upload is thrown away.'),
        ...problems(['503', 'unavailable']),
      },
    },
    delete: {
      operationId: 'give-upload-up',
      summary: 'Throws away an upload that is not whole.',
      parameters: place,
      responses: {
        204: { description: 'Thrown away.' },
        400: { description: 'It is whole already.' },
        ...problems(['401', 'unauthorized'], ['404', 'notFound']),
      },
    },
  },
} as const;
