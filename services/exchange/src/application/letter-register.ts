import type { UnitOfWork } from '@jisr/messaging';
import { registerOf, registerPart } from '../adapters/kafka/register.part.ts';
import type { CaseEvent, Parties } from '@jisr/parties';
import { letterIn } from './due-letter.ts';
import { letterItem } from './item-id.ts';
import { letters, type RegisteredLetter } from './letters.ts';

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Brings into the unit the registers that a batch may need, whoever turns out to be the sender. */
export async function loadRegisters(
  events: readonly CaseEvent[],
  institutions: Iterable<string>,
  unit: UnitOfWork,
): Promise<void> {
  const anybody = { events: 0, seen: {}, ombudsman: 'some', respondent: 'other' };
  const years = new Set(events.flatMap((event) => letterIn(event, anybody)?.writtenOn ?? []).map(yearOf));
  await unit.load([...institutions].flatMap((id) => [...years].map((year) => registerOf(id, year))));
}

/**
 * Registers the letter that an event is, if it is one: its number is of its sender and year, from 1, without gaps, in the order
 * in which letters become due, and is given in the transaction in which the event is read.
 */
export function registerLetterIn(event: CaseEvent, parties: Parties, unit: UnitOfWork): void {
  const due = letterIn(event, parties);
  if (!due) return;
  const year = yearOf(due.writtenOn);
  const register = registerOf(due.from, year);
  unit.decide(registerPart, register, { type: 'take' });
  const { last } = unit.state(registerPart, register);
  const letter: RegisteredLetter = {
    ...due,
    _id: letterItem(due.kind, due.from, year, last),
    caseId: event.subject,
    year,
    number: `${due.from.toUpperCase()}/${year}/${String(last).padStart(6, '0')}`,
    time: event.time,
    status: 'waiting',
    nextAttemptAt: new Date(0),
    attempts: 0,
  };
  unit.write(letters, { insertOne: { document: { ...letter, _id: letter._id as never } } });
}
