import type { DeskEntry } from '@jisr/portal-api';
import type { Words } from '../parts/use-words.ts';

/** Where the codes of an event's fields have their words, by field. */
const listOf: Readonly<Record<string, string>> = {
  clock: 'clock-kinds',
  outcome: 'outcomes',
  ground: 'inadmissibility-grounds',
  remedy: 'remedies',
  documentType: 'document-types',
};
const listsOf: Readonly<Record<string, string>> = {
  remedies: 'remedies',
  parts: 'information-parts',
  missing: 'missing-parts',
  claims: 'remedies',
};
/** A reason is of the list of its event. */
const reasonsOf: Readonly<Record<string, string>> = {
  'reply-contested': 'contest-reasons',
  'complaint-reopened': 'reopening-reasons',
  'complaint-taken-to-mediation': 'mediation-reasons',
  'case-reassigned': 'reassignment-reasons',
  'urgency-set': 'urgency-reasons',
  'clock-extended': 'extension-reasons',
  'clock-stopped': 'clock-stop-reasons',
  'case-closed': 'closure-reasons',
};

/** What an event says beyond its name, in words: which clock, which outcome, why, to whom. */
export function detailOf({ type, data }: DeskEntry, words: Words): string {
  const name = type.split('.')[3] ?? '';
  const said = Object.entries(data).flatMap(([field, value]) => {
    if (typeof value === 'string') {
      if (field === 'reason') return reasonsOf[name] ? [words.code(reasonsOf[name], value)] : [];
      if (field === 'to' && name === 'case-reassigned') return [words.entity(value)];
      return listOf[field] ? [words.code(listOf[field], value)] : [];
    }
    const list = listsOf[field];
    return list && Array.isArray(value) ? value.map((said: unknown) => wordOf(list, said, words)) : [];
  });
  return said.join(' · ');
}

/** A code, or a claim with what became of it. */
function wordOf(list: string, said: unknown, words: Words): string {
  if (typeof said === 'string') return words.code(list, said);
  const { claim, outcome } = said as { readonly claim: string; readonly outcome: string };
  return `${words.code(list, claim)}: ${words.code('outcomes', outcome)}`;
}
