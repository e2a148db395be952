import { Alert, Checkbox, Text } from '@mantine/core';
import { ChoiceField } from '../parts/fields.tsx';
import { useFlaw } from '../parts/flaws.tsx';
import { TextLink } from '../parts/link.tsx';
import classes from '../parts/parts.module.css';
import { useText } from '../parts/use-text.ts';
import { changeDraft } from './draft-store.ts';
import type { Draft } from './draft.ts';
import type { StepProps } from './file-page.tsx';

/** That no court has it, and that it may be treated as the privacy notice says. */
export function DeclarationsStep({ draft }: StepProps) {
  const text = useText();
  const answers = (['yes', 'no'] as const).map((code) => ({ code, label: text(`court.${code}`) }));
  return (
    <>
      <ChoiceField
        field="noCourtCase"
        label={text('field.noCourtCase')}
        hint={text('field.noCourtCase.hint')}
        value={draft.noCourtCase}
        onChange={(noCourtCase) => changeDraft({ noCourtCase: noCourtCase as Draft['noCourtCase'] })}
        choices={answers}
      />
      {draft.noCourtCase === 'no' && (
        <Alert color="yellow" variant="outline" role="note">
          {text('court.warning')}
        </Alert>
      )}
      <Text>{text('privacy.short')}</Text>
      <TextLink to="/privacy">{text('privacy.read')}</TextLink>
      <Checkbox
        id="consent"
        size="md"
        className={classes.choice}
        label={text('field.consent')}
        checked={draft.consent}
        error={useFlaw('consent')}
        onChange={({ currentTarget }) => changeDraft({ consent: currentTarget.checked })}
      />
    </>
  );
}
