import type { CasePage } from '@jisr/portal-api';
import { Anchor, List, Text } from '@mantine/core';
import { DayText } from '../../citizen/parts/day.tsx';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';
import { PassageLines } from './passage-lines.tsx';

/** The formal letters between the institutions, and the evidence that proves the whole case. */
export function Letters({ page: { view, letters, timeline } }: { readonly page: CasePage }) {
  const words = useWords();
  const path = `/api/desk/cases/${view.id}`;
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{words.text('letters.title')}</h2>
      {letters.length === 0 && <Text>{words.text('letters.none')}</Text>}
      <List>
        {letters.map(({ item, kind, number, from, to, writtenOn }) => (
          <List.Item key={item}>
            <Anchor href={`${path}/letters/${item}`} download={`${item}.pdf`} className={classes.link}>
              {words.text(`letter.${kind}`)} <bdi>{number}</bdi>
            </Anchor>
            <Text size="sm">
              {words.text('letter.passed', { from: words.institution(from), to: words.institution(to) })} ·{' '}
              <DayText day={writtenOn} />
            </Text>
            <PassageLines timeline={timeline} item={item} />
          </List.Item>
        ))}
      </List>
      <Text size="sm">{words.text('passage.by-systems')}</Text>
      <Anchor href={`${path}/evidence?language=${words.language}`} download className={classes.link}>
        {words.text('evidence')}
      </Anchor>
    </section>
  );
}
