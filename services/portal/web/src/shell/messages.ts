import type { Language } from './languages.ts';

/** A part of the portal whose texts are fetched together; each is a file of every language in `messages/`. */
export type Area = 'shell' | 'labels' | 'citizen' | 'desk' | 'figures' | 'operations' | 'administration';

export type Messages = Readonly<Record<string, string>>;

const files = import.meta.glob<Messages>('../messages/*/*.json', { import: 'default' });

/** The texts of some areas in one language. */
export async function loadMessages(language: Language, areas: Iterable<Area>): Promise<Messages> {
  const loaded = await Promise.all(
    [...areas].map((area) => files[`../messages/${language}/${area}.json`]?.() ?? Promise.resolve({})),
  );
  return Object.assign({}, ...loaded) as Messages;
}
