import { Blockquote, List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { DueText } from '../parts/day.tsx';
import classes from '../parts/parts.module.css';
import { labelIn, useReference } from '../parts/use-reference.ts';
import { useText } from '../parts/use-text.ts';
import type { FollowedProps } from './followed.tsx';

/** What institutions said to the complainant: what is missing or asked for, what was answered, why it is not admissible. */
export function Said({ view }: FollowedProps) {
  const text = useText();
  const { data } = useReference();
  const { missing, informationRequest, reply, ground, settlement } = view.case ?? {};
  const parts = (list: 'missing-parts' | 'information-parts' | 'remedies', codes: readonly string[]) => (
    <List>
      {codes.map((code) => (
        <List.Item key={code}>{labelIn(data, list, code)}</List.Item>
      ))}
    </List>
  );
  return (
    <>
      {missing?.open && <Saying title={text('said.missing')}>{parts('missing-parts', missing.parts)}</Saying>}
      {informationRequest?.open && (
        <Saying title={text('said.information')}>
          {parts('information-parts', informationRequest.parts)}
          <Words text={view.texts.informationRequest} />
        </Saying>
      )}
      {settlement?.status === 'proposed' && (
        <Saying title={text('said.settlement')}>
          {parts('remedies', settlement.remedies)}
          <Words text={view.texts.settlement} />
        </Saying>
      )}
      {reply && (
        <Saying title={text('said.reply')}>
          <Text fw={600}>{labelIn(data, 'outcomes', reply.outcome)}</Text>
          <Words text={view.texts.reply} />
          {reply.answered === undefined && (
            <Text>
              {text('said.contest-until')} <DueText day={reply.contestableUntil} today={view.today} />
            </Text>
          )}
        </Saying>
      )}
      {ground && (
        <Saying title={text('said.ground')}>
          <Text>{labelIn(data, 'inadmissibility-grounds', ground.code)}</Text>
          {ground.insteadGoTo !== undefined && (
            <Text>{text('said.instead', { where: labelIn(data, 'bodies', ground.insteadGoTo) })}</Text>
          )}
        </Saying>
      )}
    </>
  );
}

function Saying({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  );
}

/** In whatever language they were written. */
function Words({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Blockquote p="md" dir="auto" className={classes.words}>
      {text}
    </Blockquote>
  );
}
