import { v5 } from 'uuid';

const namespace = '0b7f1c5e-7a2d-5c55-9d0e-3f6f7f2a9c11';
const source = '/institutions/al-omrane';

/** A CloudEvent in its structured JSON form, as one line of NDJSON holds it. */
export interface StructuredRequest<Data = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Data;
}

/** The id depends on subject and type alone, so whoever imports the same row twice sends a duplicate and not a second case. */
export const request = <Data>(type: string, subject: string, time: string, data: Data): StructuredRequest<Data> => ({
  specversion: '1.0',
  id: v5(`${subject}/${type}`, namespace),
  source,
  type,
  subject,
  time,
  datacontenttype: 'application/json',
  data,
});
