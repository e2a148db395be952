import type { DeskEntry } from '@jisr/portal-api';
import { Text } from '@mantine/core';
import { DayText } from '../../citizen/parts/day.tsx';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';
import { detailOf } from './entry-detail.ts';

/** All that happened at both institutions, the latest first: when, by whom, and in what words. */
export function Timeline({ entries }: { readonly entries: readonly DeskEntry[] }) {
  const words = useWords();
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{words.text('timeline.title')}</h2>
      <ol className={classes.timeline} reversed>
        {entries.toReversed().map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: DeskEntry }) {
  const words = useWords();
  const { type, time, actor, colleague, words: written } = entry;
  const by = [colleague, words.institution(actor?.institution), words.entity(actor?.entity)].filter(Boolean);
  const detail = detailOf(entry, words);
  return (
    <>
      <Text fw={600}>{words.event(type)}</Text>
      {detail !== '' && <Text>{detail}</Text>}
      <Text size="sm" c="dimmed">
        <DayText day={time} />
        {by.length > 0 && ` · ${by.join(' · ')}`}
      </Text>
      {written?.status === 'known' && (
        <blockquote className={classes.quote} dir="auto">
          <p className={classes.words}>{written.text}</p>
        </blockquote>
      )}
      {written && written.status !== 'known' && <Text size="sm">{words.text(`words.${written.status}`)}</Text>}
    </>
  );
}
