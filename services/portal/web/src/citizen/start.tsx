import { List, Stack, Text, Title } from '@mantine/core';
import { LinkButton, TextLink } from './parts/link.tsx';
import { Page } from './parts/page.tsx';
import { useText } from './parts/use-text.ts';
import { Begun } from './filing/begun.tsx';
import { useKept } from './filing/use-kept.ts';

/** Where everybody arrives: what can be complained of here, what can't, and where to go on. */
export function Start() {
  const text = useText();
  return (
    <Page title={text('start.title')}>
      <Text>{text('start.lead')}</Text>
      <Stack>
        <LinkButton to="/before">{text('start.file')}</LinkButton>
        <LinkButton to="/follow" variant="outline">
          {text('follow.title')}
        </LinkButton>
      </Stack>
      <OnThisDevice />
      <Points title="start.can" points={['home', 'money', 'papers', 'works', 'reception']} />
      <Points title="start.cannot" points={['court', 'private', 'police', 'rent']} />
      <Text>{text('start.elsewhere')}</Text>
      <Text>{text('start.free')}</Text>
      <Stack gap={0}>
        <TextLink to="/privacy">{text('privacy.title')}</TextLink>
        <TextLink to="/accessibility">{text('accessibility.title')}</TextLink>
      </Stack>
    </Page>
  );
}

/** What was begun, or sent, on this device. */
function OnThisDevice() {
  const text = useText();
  const kept = useKept();
  if (!kept || (!kept.hasDraft && kept.outgoing.length === 0 && kept.receipts.length === 0)) return null;
  return (
    <section aria-labelledby="device">
      <Title order={2} id="device">
        {text('device.title')}
      </Title>
      {kept.hasDraft && <Begun />}
      <Stack gap={0}>
        {kept.outgoing.map(({ draft, refused }) => (
          <TextLink key={draft.id} to="/sent/$id" params={{ id: draft.id }}>
            {text(refused ? 'device.refused' : 'device.waiting')}
          </TextLink>
        ))}
        {kept.receipts.map(({ id, receiptNumber }) => (
          <TextLink key={id} to="/sent/$id" params={{ id }}>
            <bdi>{receiptNumber}</bdi>
          </TextLink>
        ))}
      </Stack>
    </section>
  );
}

export function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  const text = useText();
  return (
    <section>
      <Title order={2}>{text(title)}</Title>
      <List spacing="xs" mt="xs">
        {points.map((point) => (
          <List.Item key={point}>{text(`${title}.${point}`)}</List.Item>
        ))}
      </List>
    </section>
  );
}
