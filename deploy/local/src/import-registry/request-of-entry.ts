import { validateForWriting, type CloudEvent, type EventType } from '@jisr/contracts';
import { v5 } from 'uuid';
import type { ReadEntry } from './entries.ts';

const namespace = '4d1c2f0a-93f5-5e0b-8f0e-6c2b1f7f9d21';

const types: Readonly<Record<string, EventType>> = {
  operation: 'ma.jisr.housing-projects.operation-reported.v1',
  unit: 'ma.jisr.housing-projects.unit-reported.v1',
  contract: 'ma.jisr.housing-projects.contract-reported.v1',
};

/**
 * The request by which an institution states an entry, or everything that is wrong with it. Its id depends on the institution
 * and what it states, so that a file imported twice states what changed and repeats the rest.
 */
export function requestOfEntry(
  read: ReadEntry,
  institution: string,
  time: string,
): { readonly event: CloudEvent } | { readonly problem: string } {
  if ('problem' in read) return read;
  const { entry = 'operation', ...data } = read.fields;
  const type = types[String(entry)];
  if (!type) return { problem: `entry is ${String(entry)}, not one of ${Object.keys(types).join(', ')}` };
  const violations = validateForWriting(type, data);
  if (violations.length > 0) return { problem: violations.map(({ pointer, code }) => `${pointer} ${code}`).join(', ') };
  const subject = entry === 'operation' ? String(data['code']) : `${String(entry)}/${String(data['code'])}`;
  const id = v5(`${institution}/${subject}/${JSON.stringify(data)}`, namespace);
  return { event: { id, source: `/institutions/${institution}`, type, subject, time, data } };
}
