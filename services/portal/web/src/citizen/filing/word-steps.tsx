import { Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { ChoiceField, OptionsField, TextField } from '../parts/fields.tsx';
import { choicesIn, useReference } from '../parts/use-reference.ts';
import { useText } from '../parts/use-text.ts';
import { changeDraft } from './draft-store.ts';
import type { StepProps } from './file-page.tsx';

/** What it is about, each kind in plain words, but for kinds that were added since. */
export function CategoryStep({ draft }: StepProps) {
  const text = useText();
  const { data } = useReference();
  const { messages } = useIntl();
  const helpOf = (code: string) => `citizen.category.${code}` in messages && { help: text(`category.${code}`) };
  const choices = choicesIn(data, 'categories').map((choice) => ({ ...choice, ...helpOf(choice.code) }));
  return (
    <ChoiceField
      field="category"
      label={text('field.category')}
      value={draft.category}
      onChange={(category) => changeDraft({ category })}
      choices={choices}
    />
  );
}

export function StoryStep({ draft }: StepProps) {
  const text = useText();
  return (
    <TextField
      long
      field="description"
      label={text('field.description')}
      hint={text('field.description.hint')}
      value={draft.description}
      onChange={(description) => changeDraft({ description })}
    />
  );
}

export function TriedStep({ draft }: StepProps) {
  const text = useText();
  return (
    <TextField
      long
      optional
      field="alreadyTried"
      label={text('field.alreadyTried')}
      hint={text('field.alreadyTried.hint')}
      value={draft.alreadyTried}
      onChange={(alreadyTried) => changeDraft({ alreadyTried })}
    />
  );
}

/** Who receives it, and for whom which one is right. */
export function InstitutionStep({ draft }: StepProps) {
  const text = useText();
  const { data } = useReference();
  const choices = data?.institutions.map((choice) => ({ ...choice, help: text(`institution.${choice.kind}`) }));
  return (
    <ChoiceField
      field="institution"
      label={text('field.institution')}
      value={draft.institution}
      onChange={(institution) => changeDraft({ institution })}
      choices={choices ?? []}
    />
  );
}

export function ClaimsStep({ draft }: StepProps) {
  const text = useText();
  const { data } = useReference();
  return (
    <>
      <Text>{text('claims.help')}</Text>
      <OptionsField
        field="claims"
        label={text('field.claims')}
        value={draft.claims}
        onChange={(claims) => changeDraft({ claims })}
        choices={choicesIn(data, 'remedies')}
      />
    </>
  );
}
