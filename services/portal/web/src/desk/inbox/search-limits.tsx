import type { InboxPage } from '@jisr/portal-api';
import { Text } from '@mantine/core';
import { useWords } from '../parts/use-words.ts';

/** What a search could not do, so that nobody takes what it found for all there is. */
export function SearchLimits({ search: { leftOut, inTexts } }: Pick<InboxPage, 'search'>) {
  const words = useWords();
  return (
    <>
      {leftOut.length > 0 && <Text>{words.text('inbox.left-out', { words: leftOut.join(' · ') })}</Text>}
      {!inTexts && <Text>{words.text('inbox.not-in-texts')}</Text>}
    </>
  );
}
