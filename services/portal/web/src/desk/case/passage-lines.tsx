import type { DeskEntry } from '@jisr/portal-api';
import { Text } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Moment } from '../parts/moment.tsx';
import { useWords } from '../parts/use-words.ts';
import { passagesIn, type Passage } from './passages.ts';

interface PassageLinesProps {
  readonly timeline: readonly DeskEntry[];
  /** What the item's id is, or begins with. */
  readonly item: string;
}

/** Who signed something that passes between the institutions, who confirmed it, and when; or that they have not yet. */
export function PassageLines({ timeline, item }: PassageLinesProps) {
  return passagesIn(timeline)
    .filter((passage) => passage.item.startsWith(item))
    .map((passage) => <PassageLine key={passage.item} passage={passage} />);
}

function PassageLine({ passage: { from, to, signedAt, receivedAt } }: { readonly passage: Passage }) {
  const words = useWords();
  const line = (step: 'signed' | 'received', institution: string, at: string | undefined) =>
    at === undefined ? (
      words.text(`passage.not-${step}`, { institution: words.institution(institution) })
    ) : (
      <FormattedMessage
        id={`desk.passage.${step}`}
        values={{ institution: words.institution(institution), at: <Moment at={at} /> }}
      />
    );
  return (
    <Text size="sm">
      {line('signed', from, signedAt)} · {line('received', to, receivedAt)}
    </Text>
  );
}
