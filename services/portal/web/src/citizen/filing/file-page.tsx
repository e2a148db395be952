import { Navigate, useParams } from '@tanstack/react-router';
import { useEffect, type ComponentType } from 'react';
import { useLanguage } from '../../shell/language-provider.tsx';
import { Failure, Loading } from '../../shell/states.tsx';
import { Begun } from './begun.tsx';
import { CheckPage } from './check-page.tsx';
import { DeclarationsStep } from './declarations-step.tsx';
import { DocumentsStep } from './documents-step.tsx';
import { resumeDraft, useDraft } from './draft-store.ts';
import { steps, type Draft, type Step } from './draft.ts';
import { OperationStep } from './operation-step.tsx';
import { PersonStep } from './person-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { Page } from '../parts/page.tsx';
import { useReference } from '../parts/use-reference.ts';
import { useText } from '../parts/use-text.ts';
import { backFrom, Progress, StepPage } from './step-page.tsx';
import { useKept } from './use-kept.ts';
import { CategoryStep, ClaimsStep, InstitutionStep, StoryStep, TriedStep } from './word-steps.tsx';

export interface StepProps {
  readonly draft: Draft;
}

const pages: Readonly<Record<Exclude<Step, 'check'>, ComponentType<StepProps>>> = {
  category: CategoryStep,
  place: PlaceStep,
  operation: OperationStep,
  story: StoryStep,
  documents: DocumentsStep,
  tried: TriedStep,
  institution: InstitutionStep,
  claims: ClaimsStep,
  person: PersonStep,
  declarations: DeclarationsStep,
};

/** A page of the form, on the complaint that is being written on this device. */
export function FilePage() {
  const { step: named } = useParams({ strict: false }) as { readonly step: string };
  const { language } = useLanguage();
  const draft = useDraft();
  const kept = useKept();
  const reference = useReference();
  useEffect(() => void resumeDraft(language), [language]);

  const step = steps.find((known) => known === named);
  if (!step) return <Navigate to="/before" replace />;
  if (!draft && kept?.hasDraft) return <AlreadyBegun />;
  if (!draft || reference.isPending) return <StepToCome step={step} />;
  if (!reference.data) return <NoLists error={reference.error} retry={() => void reference.refetch()} />;
  if (step === 'check') return <CheckPage draft={draft} />;
  const Fields = pages[step];
  return (
    <StepPage key={step} step={step} draft={draft}>
      <Fields draft={draft} />
    </StepPage>
  );
}

/** The heading, until it is known what was written and what there is to choose from. */
function StepToCome({ step }: { readonly step: Step }) {
  const text = useText();
  return (
    <Page title={text(`step.${step}`)} back={backFrom(step)} isPending>
      <Progress step={step} />
      <Loading />
    </Page>
  );
}

/** Another tab wrote it, maybe for somebody else. */
function AlreadyBegun() {
  const text = useText();
  return (
    <Page title={text('start.file')} back="/before">
      <Begun />
    </Page>
  );
}

/** A device that never had a line has nothing to choose from yet. */
function NoLists({ error, retry }: { readonly error: unknown; retry(): void }) {
  const text = useText();
  return (
    <Page title={text('start.file')} back="/before">
      <Failure error={error} retry={retry} />
    </Page>
  );
}
