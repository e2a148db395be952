import { ChoiceField, TextField } from '../parts/fields.tsx';
import { choicesIn, useReference } from '../parts/use-reference.ts';
import { useText } from '../parts/use-text.ts';
import type { Answers, AskField } from './ask-form.ts';

interface AskFieldsProps {
  readonly fields: readonly AskField[];
  readonly answers: Answers;
  onChange(change: Answers): void;
}

export function AskFields({ fields, answers, onChange }: AskFieldsProps) {
  const text = useText();
  const { data } = useReference();
  return fields.map((asked) => {
    const { field } = asked;
    const shared = {
      field,
      label: text(`asked.${field}`),
      value: answers[field] ?? '',
      onChange: (value: string) => onChange({ [field]: value }),
    };
    if (asked.kind === 'words')
      return <TextField key={field} {...shared} long={asked.long} optional={!asked.required} />;
    const { from } = asked;
    const choices =
      typeof from === 'string'
        ? choicesIn(data, from)
        : from.map((code) => ({ code, label: text(`choice.${field}.${code}`) }));
    return <ChoiceField key={field} {...shared} choices={choices} />;
  });
}
