import { Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../shell/language-provider.tsx';
import { sendInTurn } from '../background.ts';
import { keeper } from '../kept.ts';
import { ErrorSummary, Flaws, type FieldFlaw } from '../parts/flaws.tsx';
import { Page } from '../parts/page.tsx';
import { useText } from '../parts/use-text.ts';
import { Answers } from './answers.tsx';
import { leaveDraft } from './draft-store.ts';
import { filingOf, type Draft } from './draft.ts';
import { flawsIn, type Flaw } from './flaws.ts';
import { Progress } from './step-page.tsx';
import { useAdministration, useToOmbudsman } from './use-to-ombudsman.ts';

/** The last look before it is sent; from there on the device sends it, now or when the line is back. */
export function CheckPage({ draft }: { readonly draft: Draft }) {
  const text = useText();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const toOmbudsman = useToOmbudsman(draft);
  const administration = useAdministration(draft);
  const [flaws, setFlaws] = useState<readonly FieldFlaw[]>([]);

  const send = async () => {
    const found = flawsIn(draft, toOmbudsman);
    setFlaws(found.map((flaw) => ({ field: flaw.field, text: wordsOf(flaw, text), to: `/file/${flaw.step}` })));
    if (found.length > 0) return;
    const form = filingOf({ ...draft, language }, administration);
    await keeper.set('outgoing', draft.id, { draft, form });
    await keeper.remove('draft', draft.id);
    void sendInTurn();
    await navigate({ to: '/sent/$id', params: { id: draft.id } });
    leaveDraft();
  };

  return (
    <Page title={text('step.check')} back="/file/declarations">
      <Progress step="check" />
      <Flaws value={flaws}>
        <ErrorSummary />
      </Flaws>
      <Answers draft={draft} />
      <Text>{text('check.then')}</Text>
      <Button size="lg" onClick={() => void send()}>
        {text('send')}
      </Button>
    </Page>
  );
}

const wordsOf = ({ id, reason }: Flaw, text: ReturnType<typeof useText>) =>
  reason ?? text((id ?? '').replace('citizen.', ''));
