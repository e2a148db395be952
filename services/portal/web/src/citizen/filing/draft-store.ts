import { useSyncExternalStore } from 'react';
import { keeper } from '../kept.ts';
import type { Language } from '../../shell/languages.ts';
import { newDraft, type Draft } from './draft.ts';

/** The complaint that is being written in this tab; each change is kept on the device at once. */
let current: Draft | undefined;
const listeners = new Set<() => void>();

function put(draft: Draft | undefined): void {
  current = draft;
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export const useDraft = (): Draft | undefined => useSyncExternalStore(subscribe, () => current);

/** Goes on with what was written before, or begins. */
export async function resumeDraft(language: Language): Promise<void> {
  if (current) return;
  const [before] = await keeper.all('draft');
  put(before ?? newDraft(crypto.randomUUID(), language));
}

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
