import { Button, Text } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Empty, Loading } from '../../shell/states.tsx';
import { sendInTurn } from '../background.ts';
import { forget, keeper, type Outgoing, type Receipt } from '../kept.ts';
import { ErrorSummary, Flaws } from '../parts/flaws.tsx';
import { LinkButton } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { useText } from '../parts/use-text.ts';
import { Confirmation } from './confirmation.tsx';
import { takeUp } from './draft-store.ts';
import { flawsOf } from './flaws.ts';
import { useKept } from './use-kept.ts';

/** What became of a complaint that was sent from this device. */
export function SentPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  const text = useText();
  const kept = useKept();
  if (!kept) return <Loading />;
  const receipt = kept.receipts.find((one) => one.id === id);
  if (receipt) return <Confirmation receipt={receipt} />;
  const outgoing = kept.outgoing.find(({ draft }) => draft.id === id);
  if (outgoing?.refused) return <Refused outgoing={outgoing} />;
  if (outgoing) return <Waiting id={id} />;
  return (
    <Page title={text('sent.gone')}>
      <Empty title={text('sent.gone.why')}>
        <LinkButton to="/follow">{text('follow.title')}</LinkButton>
      </Empty>
    </Page>
  );
}

function Waiting({ id }: Pick<Receipt, 'id'>) {
  const text = useText();
  return (
    <Page title={text('sent.waiting')}>
      <Text role="status">{text(navigator.onLine ? 'sent.waiting.now' : 'sent.waiting.offline')}</Text>
      <Text>{text('sent.waiting.kept')}</Text>
      <Button size="lg" variant="outline" onClick={() => void sendInTurn()}>
        {text('sent.again')}
      </Button>
      <Discard id={id} />
    </Page>
  );
}

function Refused({ outgoing }: { readonly outgoing: Outgoing }) {
  const text = useText();
  const navigate = useNavigate();
  const { draft, refused } = outgoing;
  const flaws = refused ? flawsOf(refused) : [];
  const mend = async () => {
    await takeUp(draft);
    await keeper.remove('outgoing', draft.id);
    await navigate({ to: '/file/$step', params: { step: flaws[0]?.step ?? 'check' } });
  };
  return (
    <Page title={text('sent.refused')}>
      <Flaws value={flaws.map(({ field, reason = '' }) => ({ field, text: reason }))}>
        <ErrorSummary />
      </Flaws>
      <Text>{text('sent.refused.kept')}</Text>
      <Button size="lg" onClick={() => void mend()}>
        {text('sent.mend')}
      </Button>
      <Discard id={draft.id} />
    </Page>
  );
}

/** Others may use this device. */
function Discard({ id }: Pick<Receipt, 'id'>) {
  const text = useText();
  const navigate = useNavigate();
  const discard = async () => {
    await forget(id);
    await navigate({ to: '/' });
  };
  return (
    <>
      <Text>{text('sent.discard.why')}</Text>
      <Button size="lg" variant="outline" onClick={() => void discard()}>
        {text('sent.discard')}
      </Button>
    </>
  );
}
