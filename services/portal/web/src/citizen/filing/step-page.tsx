import { Button, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type PropsWithChildren } from 'react';
import { ErrorSummary, Flaws, type FieldFlaw } from '../parts/flaws.tsx';
import { Page } from '../parts/page.tsx';
import classes from '../parts/parts.module.css';
import { useText } from '../parts/use-text.ts';
import { stepAfter, stepBefore, steps, type Draft, type Step } from './draft.ts';
import { flawsOn } from './flaws.ts';
import { useToOmbudsman } from './use-to-ombudsman.ts';

/** Where the way back leads from a page of the form. */
export function backFrom(step: Step): string {
  const before = stepBefore(step);
  return before ? `/file/${before}` : '/before';
}

/** One page of the form: how far it is, what is wrong, what it asks, and the way on. */
export function StepPage({ step, draft, children }: PropsWithChildren<{ readonly step: Step; readonly draft: Draft }>) {
  const text = useText();
  const navigate = useNavigate();
  const toOmbudsman = useToOmbudsman(draft);
  const [flaws, setFlaws] = useState<readonly FieldFlaw[]>([]);

  const goOn = () => {
    const found = flawsOn(step, draft, toOmbudsman);
    setFlaws(found.map(({ field, id }) => ({ field, text: text((id ?? '').replace('citizen.', '')) })));
    if (found.length === 0) void navigate({ to: '/file/$step', params: { step: stepAfter(step) } });
  };

  return (
    <Page title={text(`step.${step}`)} back={backFrom(step)}>
      <Progress step={step} />
      <Flaws value={flaws}>
        <ErrorSummary />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            goOn();
          }}
        >
          <Stack gap="lg">
            {children}
            <Button type="submit" size="lg">
              {text('continue')}
            </Button>
          </Stack>
        </form>
      </Flaws>
    </Page>
  );
}

export function Progress({ step }: { readonly step: Step }) {
  const text = useText();
  const at = { step: steps.indexOf(step) + 1, steps: steps.length };
  return (
    <div>
      <Text>{text('progress', at)}</Text>
      <progress className={classes.progress} value={at.step} max={at.steps} aria-label={text('progress', at)} />
      <Text>{text('saved')}</Text>
    </div>
  );
}
