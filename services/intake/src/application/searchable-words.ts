import { bareOf, fold, skeletonOf } from '@jisr/spelling';
import type { Identity } from './identity-vault.ts';

const mostWords = 300;

/** A name by its sound, so that زليخة is found by `Zoulikha`; it never meets a word of a text. None for a name of vowels alone. */
function soundOf(word: string): readonly string[] {
  const sound = skeletonOf(word);
  return sound === '' ? [] : [`~${sound}`];
}

/** Single letters, like an elided article, tell nothing. */
const partsOf = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter(({ length }) => length > 1);
const spellingsOf = (word: string): readonly string[] => [...new Set([word, bareOf(word)])];

/** What an identity can be found by, each once: the words of what was written, and names by their spelling and their sound. */
export function searchableWords(identity: Omit<Identity, 'trackingCode'>): readonly string[] {
  const { name, representative, members = [], description, alreadyTried, administration } = identity;
  const names = [name, representative?.name, ...members.map((member) => member.name)];
  const written = [description, alreadyTried, administration].flatMap((text) => partsOf(text ?? ''));
  const told = names.flatMap((one) => partsOf(one ?? ''));
  const words = [...told.flatMap((word) => [...spellingsOf(word), ...soundOf(word)]), ...written.flatMap(spellingsOf)];
  return [...new Set(words)].slice(0, mostWords);
}

/** The forms any of which answers to each part of a word that is searched for. */
export const formsOf = (word: string): readonly (readonly string[])[] =>
  partsOf(word).map((part) => [...spellingsOf(part), ...soundOf(part)]);
