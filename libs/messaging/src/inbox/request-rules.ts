import { validateForWriting, type CloudEvent } from '@jisr/contracts';
import type { Violation } from '../unit/unit-of-work.ts';

/** Where time is counted: the rules of the platform begin in 1900, and a day of theirs has a year of four digits. */
const [earliest, latest] = [Date.UTC(1901, 0), Date.UTC(3000, 0)];

/** As long as an answer can name it. */
export const maxIdLength = 128;

/**
 * What a request breaks though its form and its data's are right, whatever way it came. A field that no schema declares is
 * told, unlike in events, which may come from a later release: of a request it is misspelt, and would be lost unseen.
 */
export function flawsOfRequest({ id, time, type, data }: CloudEvent): readonly Violation[] {
  const at = Date.parse(time);
  return [
    ...(id.length > maxIdLength ? [{ pointer: '/id', code: 'maxLength', params: { limit: maxIdLength } }] : []),
    ...(at >= earliest && at < latest ? [] : [{ pointer: '/time', code: 'year-not-counted' }]),
    ...validateForWriting(type, data).map((flaw) => ({ ...flaw, pointer: `/data${flaw.pointer}` })),
  ];
}
