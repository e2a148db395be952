import { Text } from '@mantine/core';
import { Begun } from './filing/begun.tsx';
import { useKept } from './filing/use-kept.ts';
import { LinkButton } from './parts/link.tsx';
import { Page } from './parts/page.tsx';
import { useReference } from './parts/use-reference.ts';
import { useText } from './parts/use-text.ts';
import { Points } from './start.tsx';

/** What somebody needs to file, how long it takes, and when it is better not begun. The form's lists are fetched meanwhile. */
export function BeforePage() {
  const text = useText();
  useReference();
  const kept = useKept();
  return (
    <Page title={text('before.title')} back="/">
      <Text>{text('before.lead')}</Text>
      <Points title="before.need" points={['place', 'story', 'papers', 'reach']} />
      <Points title="before.know" points={['time', 'line', 'language', 'oral']} />
      {kept?.hasDraft ? (
        <Begun />
      ) : (
        <LinkButton to="/file/$step" params={{ step: 'category' }}>
          {text('before.begin')}
        </LinkButton>
      )}
    </Page>
  );
}
