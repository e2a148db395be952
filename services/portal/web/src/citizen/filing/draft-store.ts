import { useSyncExternalStore } from 'react';
import { forget, keeper } from '../kept.ts';
import type { Language } from '../../shell/languages.ts';
import { newDraft, type Draft } from './draft.ts';

/** The complaint that is being written in this tab; each change is kept on the device at once. */
let current: Draft | undefined;
const listeners = new Set<() => void>();

/** Tells a page that is loaded again from one that somebody else opens on this device later. */
const writtenHere = 'jisr.draft';

function put(draft: Draft | undefined): void {
  current = draft;
  if (draft) sessionStorage.setItem(writtenHere, draft.id);
  else sessionStorage.removeItem(writtenHere);
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export const useDraft = (): Draft | undefined =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => undefined,
  );

/** Begins, or goes on with what was written in this tab; what another tab wrote is shown only by `goOnWithDraft`. */
export async function resumeDraft(language: Language): Promise<void> {
  if (current) return;
  const [before] = await keeper.all('draft');
  if (!before) begin(language);
  else if (sessionStorage.getItem(writtenHere) === before.id) put(before);
}

/** Goes on with what was begun on this device, by whomever. */
export async function goOnWithDraft(language: Language): Promise<void> {
  const [before] = await keeper.all('draft');
  if (before) put(before);
  else begin(language);
}

/** Throws away what was begun on this device, and begins. */
export async function beginAnew(language: Language): Promise<void> {
  put(undefined);
  for (const { id } of await keeper.all('draft')) await forget(id);
  begin(language);
}

const begin = (language: Language) => put(newDraft(crypto.randomUUID(), crypto.randomUUID(), language));

/** Writes once more in a complaint that was refused. */
export async function takeUp(draft: Draft): Promise<void> {
  put(draft);
  await keeper.set('draft', draft.id, draft);
}

/** Keeps the draft with a change, or as it is: what belongs to it is found again by it. */
export function changeDraft(change: Partial<Draft>): void {
  if (!current) return;
  put({ ...current, ...change });
  if (current) void keeper.set('draft', current.id, current);
}

/** The draft is sent, or thrown away: the next one is new. */
export const leaveDraft = (): void => put(undefined);
