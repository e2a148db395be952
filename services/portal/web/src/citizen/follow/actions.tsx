import { Text, Title } from '@mantine/core';
import { TextLink } from '../parts/link.tsx';
import { useText } from '../parts/use-text.ts';
import type { FollowedProps } from './followed.tsx';

/** What may be asked now, as those who decide say. */
export function Actions({ view: { allowed, erasure } }: FollowedProps) {
  const text = useText();
  return (
    <section aria-labelledby="actions">
      <Title order={2} id="actions">
        {text('actions.title')}
      </Title>
      {allowed.length === 0 && erasure !== 'possible' && <Text>{text('actions.none')}</Text>}
      {allowed.map((name) => (
        <div key={name}>
          <TextLink to="/follow/case/$request" params={{ request: name }}>
            {text(`ask.${name}`)}
          </TextLink>
        </div>
      ))}
      {erasure === 'possible' && <TextLink to="/follow/erasure">{text('erasure.title')}</TextLink>}
      {erasure === 'done' && <Text>{text('erasure.done')}</Text>}
    </section>
  );
}
