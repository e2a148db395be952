import { Text } from '@mantine/core';
import { Page } from './parts/page.tsx';
import { useText } from './parts/use-text.ts';
import { Points } from './start.tsx';

/** What becomes of personal data (law 09-08). */
export function PrivacyPage() {
  const text = useText();
  return (
    <Page title={text('privacy.title')} back="/">
      <Text>{text('privacy.lead')}</Text>
      <Points title="privacy.what" points={['who', 'story', 'device']} />
      <Points title="privacy.whom" points={['receiver', 'operator', 'mediator', 'nobody']} />
      <Points title="privacy.rights" points={['see', 'correct', 'erase', 'complain']} />
    </Page>
  );
}

/** How far everybody can use the portal, and what to do where not. */
export function AccessibilityPage() {
  const text = useText();
  return (
    <Page title={text('accessibility.title')} back="/">
      <Text>{text('accessibility.lead')}</Text>
      <Points title="accessibility.can" points={['keyboard', 'reader', 'zoom', 'languages']} />
      <Text>{text('accessibility.limits')}</Text>
      <Text>{text('accessibility.help')}</Text>
    </Page>
  );
}
