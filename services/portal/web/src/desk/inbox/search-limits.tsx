import type { InboxPage } from '@jisr/portal-api';
import { Text } from '@mantine/core';
import { useWords } from '../parts/use-words.ts';

/** What a search could not do, so that nobody takes what it found for all there is. */
export function SearchLimits({ search: { common, inTexts } }: Pick<InboxPage, 'search'>) {
  const words = useWords();
  return (
    <>
      {common.length > 0 && <Text>{words.text('inbox.common', { words: common.join(' · ') })}</Text>}
      {!inTexts && <Text>{words.text('inbox.not-in-texts')}</Text>}
    </>
  );
}
