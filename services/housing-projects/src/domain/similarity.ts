/** Dice's coefficient of two lists of words over their letter pairs, word ends included: 1 is equal, 0 has nothing in common. */
export function similarity(words: readonly string[], others: readonly string[]): number {
  const [pairs, rest] = [words.flatMap(pairsOf), others.flatMap(pairsOf)];
  const total = pairs.length + rest.length;
  if (total === 0) return 0;
  const shared = pairs.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / total;
}

const pairsOf = (word: string): string[] => {
  const letters = [...` ${word} `];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
};
