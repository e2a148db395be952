import { ChoiceField, TextField } from '../parts/fields.tsx';
import { useText } from '../parts/use-text.ts';
import { changeDraft } from './draft-store.ts';
import type { Draft } from './draft.ts';
import type { StepProps } from './file-page.tsx';
import { useToOmbudsman } from './use-to-ombudsman.ts';

/** Who complains, and who speaks for them when it is somebody else who writes. */
export function PersonStep({ draft }: StepProps) {
  const text = useText();
  const needsAddress = useToOmbudsman(draft);
  const ways = (['self', 'other'] as const).map((code) => ({ code, label: text(`files-for.${code}`) }));
  const capacities = (['relative', 'lawyer', 'association', 'other'] as const).map((code) => ({
    code,
    label: text(`capacity.${code}`),
  }));
  return (
    <>
      <ChoiceField
        field="filesFor"
        label={text('field.filesFor')}
        value={draft.filesFor}
        onChange={(filesFor) => changeDraft({ filesFor: filesFor as Draft['filesFor'] })}
        choices={ways}
      />
      <DraftText draft={draft} field="name" autoComplete="name" />
      <DraftText draft={draft} field="phone" type="tel" autoComplete="tel" optional dir="ltr" hint />
      <DraftText draft={draft} field="email" type="email" autoComplete="email" optional dir="ltr" />
      <DraftText draft={draft} field="address" autoComplete="street-address" optional={!needsAddress} />
      <DraftText draft={draft} field="nationalId" optional dir="ltr" hint />
      {draft.filesFor === 'other' && (
        <>
          <ChoiceField
            field="capacity"
            label={text('field.capacity')}
            hint={text('field.capacity.hint')}
            value={draft.capacity}
            onChange={(capacity) => changeDraft({ capacity: capacity as Draft['capacity'] })}
            choices={capacities}
          />
          <DraftText draft={draft} field="representativeName" />
          <DraftText draft={draft} field="representativePhone" type="tel" optional dir="ltr" />
          <DraftText draft={draft} field="representativeEmail" type="email" optional dir="ltr" />
        </>
      )}
    </>
  );
}

type PersonField =
  | 'name'
  | 'phone'
  | 'email'
  | 'address'
  | 'nationalId'
  | 'representativeName'
  | 'representativePhone'
  | 'representativeEmail';

interface DraftTextProps extends StepProps {
  readonly field: PersonField;
  readonly type?: 'tel' | 'email';
  readonly autoComplete?: string;
  readonly optional?: boolean;
  readonly dir?: 'ltr';
  readonly hint?: boolean;
}

function DraftText({ draft, field, hint, ...rest }: DraftTextProps) {
  const text = useText();
  return (
    <TextField
      field={field}
      label={text(`field.${field}`)}
      hint={hint ? text(`field.${field}.hint`) : undefined}
      value={draft[field]}
      onChange={(value) => changeDraft({ [field]: value })}
      {...rest}
    />
  );
}
