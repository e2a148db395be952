import { inHeader, inPath, json, object, problem, problems, text, uuid, purpose } from './describing.ts';

const caseId = inPath('complaintId');
const ofDocument = [caseId, inPath('documentId')];
const ofVersion = [...ofDocument, inPath('version', { type: 'integer', minimum: 1, maximum: 999_999_999 })];
const instant = { type: 'string', format: 'date-time' } as const;
const confidentiality = { enum: ['shared', 'private'] };
const refusals = problems(['400', 'invalid'], ['401', 'unauthorized'], ['403', 'forbidden'], ['404', 'notFound']);
const done = { description: 'Done.' };
const closed = problem('The version is being scanned, or it is quarantined.');
const erased = problem('The document is erased.');
const locked = problem('Somebody else has locked the document.');
const png = {
  description: 'At most 1024 pixels wide and high.',
  content: json({ type: 'string', format: 'binary' }, 'image/png'),
};

const version = {
  ...object,
  required: ['version', 'status', 'institution', 'sha256', 'size', 'addedOn'],
  properties: {
    version: { type: 'integer', minimum: 1 },
    status: { enum: ['scanning', 'available', 'quarantined'] },
    institution: { ...text, description: 'Who added it.' },
    language: text,
    sha256: text,
    size: { type: 'integer', minimum: 1 },
    addedOn: { type: 'string', format: 'date' },
    mediaType: { ...text, description: 'As its bytes say; of an available one.' },
    reason: { enum: ['malware', 'type-not-allowed'], description: 'Of a quarantined one.' },
    fileName: { ...text, description: 'Unless it is erased.' },
  },
};
const document = {
  ...object,
  required: ['documentId', 'documentType', 'confidentiality', 'institution', 'versions'],
  properties: {
    documentId: uuid,
    documentType: { ...text, description: 'Code list document-types.' },
    confidentiality,
    institution: { ...text, description: 'Whose document it is.' },
    locked: { ...object, properties: { institution: text, until: instant } },
    versions: { type: 'array', items: version },
  },
};
const note = {
  ...object,
  required: ['noteId', 'author', 'writtenAt'],
  properties: {
    noteId: uuid,
    author: text,
    writtenAt: instant,
    text: { ...text, description: 'Unless it is erased.' },
  },
};

const listOf = (name: string, items: object) =>
  json({ ...object, required: [name], properties: { [name]: { type: 'array', items } } });

const documents = '/v1/cases/{complaintId}/documents';
const oneVersion = `${documents}/{documentId}/versions/{version}`;

/** What is done with documents that are there, and the notes of one side. */
export const documentEndpoints = {
  [documents]: {
    get: {
      operationId: 'documents',
      summary: 'The documents of a case that the institution may see: its own, and those that are shared.',
      parameters: [caseId, purpose],
      responses: { 200: { description: 'All of them.', content: listOf('documents', document) }, ...refusals },
    },
  },
  [oneVersion]: {
    get: {
      operationId: 'document-content',
      summary: 'The content of a version, as an attachment with its name (RFC 6266) and its digest (RFC 9530).',
      parameters: [...ofVersion, purpose, inHeader('Range', 'One range of bytes.')],
      responses: {
        200: { description: 'The whole.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
        206: { description: 'The range.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
        ...refusals,
        409: closed,
        410: erased,
        416: problem('The range lies outside the content.'),
      },
    },
  },
  [`${oneVersion}/preview`]: {
    get: {
      operationId: 'document-preview',
      summary: 'The first page of a PDF, or a smaller image; of other types there is none.',
      parameters: [...ofVersion, purpose],
      responses: { 200: png, ...refusals, 409: closed, 410: erased },
    },
  },
  [`${oneVersion}/locks`]: {
    post: {
      operationId: 'lock-document',
      summary: 'Keeps the document for who edits its latest version; ends by itself, and is renewed by asking again.',
      parameters: ofVersion,
      responses: { 204: done, ...refusals, 409: problem('The document has a later version.'), 423: locked },
    },
    delete: {
      operationId: 'unlock-document',
      summary: 'Gives the lock back.',
      parameters: ofVersion,
      responses: { 204: done, ...refusals, 423: locked },
    },
  },
  [`${documents}/{documentId}/confidentiality`]: {
    put: {
      operationId: 'share-document',
      summary: 'Shares a private document of the institution, for good.',
      parameters: ofDocument,
      requestBody: {
        required: true,
        content: json({
          ...object,
          additionalProperties: false,
          required: ['confidentiality'],
          properties: { confidentiality },
        }),
      },
      responses: { 204: done, ...refusals, 409: problem('What is shared does not become private again.') },
    },
  },
  '/v1/cases/{complaintId}/notes': {
    get: {
      operationId: 'notes',
      summary: 'What the institution has noted for itself; no other institution knows of it.',
      parameters: [caseId, purpose],
      responses: { 200: { description: 'All of them.', content: listOf('notes', note) }, ...refusals },
    },
    post: {
      operationId: 'write-note',
      summary: 'Notes something for the institution alone.',
      parameters: [caseId],
      requestBody: {
        required: true,
        content: json({
          ...object,
          additionalProperties: false,
          required: ['text'],
          properties: { text: { ...text, minLength: 1, maxLength: 10_000 } },
        }),
      },
      responses: {
        201: {
          description: 'Noted.',
          content: json({ ...object, required: ['noteId'], properties: { noteId: uuid } }),
        },
        ...refusals,
      },
    },
  },
  '/v1/cases/{complaintId}/notes/{noteId}': {
    delete: {
      operationId: 'take-note-back',
      summary: 'Destroys a note; whoever wrote it can.',
      parameters: [caseId, inPath('noteId')],
      responses: { 204: done, ...refusals },
    },
  },
};
