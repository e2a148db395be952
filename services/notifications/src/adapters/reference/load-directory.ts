import type { DeskContact } from '../../application/directory.ts';
import { deskKey } from '../../domain/place.ts';
import { DatedRows, dating, type DatedRow } from './dated.ts';

const file = new URL('../../../reference/directory.json', import.meta.url);

export type DirectoryRow = DatedRow & DeskContact;

const code = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' };
const row = {
  type: 'object',
  additionalProperties: false,
  required: ['entity', 'role', 'validFrom', 'source', 'language', 'channel', 'email'],
  properties: {
    ...dating,
    entity: code,
    role: { enum: ['correspondent', 'delegate'] },
    language: { enum: ['ar', 'fr', 'zgh', 'en'] },
    channel: { enum: ['email', 'sms'] },
    email: { type: 'string', format: 'email' },
    phone: { type: 'string', pattern: '^\\+[0-9]{8,15}$' },
  },
  if: { properties: { channel: { const: 'sms' } } },
  then: { required: ['phone'] },
};

/** The desks of officers and how to reach them, and since when: addresses of offices, never of persons. */
export const loadDirectory = (from = file): DatedRows<DirectoryRow> => DatedRows.read<DirectoryRow>(from, row, deskKey);
