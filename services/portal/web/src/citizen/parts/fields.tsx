import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { Choice } from '@jisr/portal-api';
import { FormattedMessage, useIntl } from 'react-intl';
import { useFlaw } from './flaws.tsx';
import classes from './parts.module.css';

interface Field<Value> {
  /** Also the id, to which an error summary leads. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Value;
  onChange(value: Value): void;
}

interface TextFieldProps extends Field<string> {
  readonly type?: 'text' | 'tel' | 'email';
  readonly autoComplete?: string;
  /** Several lines. */
  readonly long?: boolean;
  readonly optional?: boolean;
  readonly dir?: 'ltr';
}

/** A label that says when nothing has to be written. */
function useLabel(label: string, optional: boolean | undefined): string {
  const { formatMessage } = useIntl();
  return optional ? formatMessage({ id: 'citizen.optional' }, { label }) : label;
}

export function TextField({ field, label, hint, value, onChange, long, optional, ...rest }: TextFieldProps) {
  const shared = {
    id: field,
    label: useLabel(label, optional),
    ...(hint !== undefined && { description: hint }),
    error: useFlaw(field),
    value,
    size: 'lg',
  } as const;
  return long ? (
    <Textarea {...shared} rows={8} resize="vertical" onChange={({ currentTarget }) => onChange(currentTarget.value)} />
  ) : (
    <TextInput {...shared} {...rest} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
  );
}

interface ChoiceProps extends Field<string> {
  readonly choices: readonly (Choice & { readonly help?: string })[];
}

/** One of a few, all of them in view. */
export function ChoiceField({ field, label, hint, value, onChange, choices }: ChoiceProps) {
  return (
    <Radio.Group
      label={label}
      description={hint}
      error={useFlaw(field)}
      value={value}
      onChange={onChange}
      size="lg"
      name={field}
    >
      <Stack gap={0} mt="xs">
        {choices.map(({ code, label: text, help }, index) => (
          <Radio
            key={code}
            id={index === 0 ? field : `${field}-${code}`}
            value={code}
            label={text}
            description={help}
            size="md"
            className={classes.choice}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface OptionsProps extends Field<readonly string[]> {
  readonly choices: readonly Choice[];
}

/** Any number of a few. */
export function OptionsField({ field, label, hint, value, onChange, choices }: OptionsProps) {
  return (
    <Checkbox.Group
      label={label}
      description={hint}
      error={useFlaw(field)}
      value={[...value]}
      onChange={onChange}
      size="lg"
    >
      <Stack gap={0} mt="xs">
        {choices.map(({ code, label: text }, index) => (
          <Checkbox
            key={code}
            id={index === 0 ? field : `${field}-${code}`}
            value={code}
            label={text}
            size="md"
            className={classes.choice}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

interface SelectProps extends Field<string> {
  readonly choices: readonly Choice[];
  readonly optional?: boolean;
}

/** One of many. */
export function SelectField({ field, label, hint, value, onChange, choices, optional }: SelectProps) {
  return (
    <NativeSelect
      id={field}
      label={useLabel(label, optional)}
      description={hint}
      error={useFlaw(field)}
      value={value}
      size="lg"
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">
        <FormattedMessage id="citizen.choose" />
      </option>
      {choices.map(({ code, label: text }) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </NativeSelect>
  );
}
