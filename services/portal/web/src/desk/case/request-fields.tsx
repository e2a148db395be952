import type { CasePage } from '@jisr/portal-api';
import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { languages, ownNames, type Language } from '../../shell/languages.ts';
import { directionOfText } from '../parts/direction-of-text.ts';
import { useWords, type Words } from '../parts/use-words.ts';
import { askedIn, type Answers, type Field, type RequestForm } from './requests.ts';
import { Templates } from './templates.tsx';

interface FieldsProps {
  readonly form: RequestForm;
  readonly page: CasePage;
  readonly answers: Answers;
  onChange(change: Answers): void;
}

export function RequestFields({ form, page, answers, onChange }: FieldsProps) {
  const words = useWords();
  const language = (answers['language'] ?? 'fr') as Language;
  return (
    <>
      {form.inLanguage && (
        <Select
          label={words.text('field.language')}
          value={language}
          choices={languages.map((code) => [code, ownNames[code]])}
          onChange={(chosen) => onChange({ language: chosen })}
        />
      )}
      {askedIn(form, answers).map((field) => (
        <OneField key={field.name} field={field} page={page} answers={answers} onChange={onChange} />
      ))}
    </>
  );
}

interface OneFieldProps extends Omit<FieldsProps, 'form'> {
  readonly field: Field;
}

function OneField({ field, page, answers, onChange }: OneFieldProps) {
  const words = useWords();
  const { name, required = false } = field;
  const label = words.text(required ? `field.${name}` : 'field.optional', { label: words.text(`field.${name}`) });
  const value = String(answers[name] ?? '');
  const change = (to: string) => onChange({ [name]: to });
  switch (field.kind) {
    case 'words':
      return (
        <>
          {'outcome' in answers && <Templates answers={answers} onChange={onChange} />}
          <Textarea
            {...{ label, required, value, lang: String(answers['language'] ?? '') }}
            dir={directionOfText(value)}
            autosize
            minRows={5}
            size="md"
            onChange={({ currentTarget }) => change(currentTarget.value)}
          />
        </>
      );
    case 'line':
    case 'cases':
    case 'mandate':
    case 'identity':
    case 'day':
      return (
        <TextInput
          {...{ label, required, value, size: 'md', type: inputOf(field) }}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      );
    case 'choices':
      return (
        <Choices
          {...{ label, value: answers[name], choices: coded(words, field.list) }}
          onChange={(chosen) => onChange({ [name]: chosen })}
        />
      );
    case 'outcomes':
      return page.view.claims.map((claim) => (
        <Select
          key={claim}
          required={required}
          label={words.text('field.claim', { claim: words.code('remedies', claim) })}
          choices={['granted', 'partly-granted', 'refused'].map((code) => [code, words.text(`option.outcome.${code}`)])}
          value={outcomeOf(claim, answers[name])}
          onChange={(outcome) => onChange({ [name]: withOutcome(claim, outcome, answers[name]) })}
        />
      ));
    default:
      return <Select {...{ label, required, value, choices: choicesFor(field, page, words) }} onChange={change} />;
  }
}

function inputOf(field: Field): 'text' | 'email' | 'tel' | 'date' {
  if (field.kind === 'identity') return field.type;
  return field.kind === 'day' ? 'date' : 'text';
}

const coded = (words: Words, list: string) =>
  words.codesOf(list).map((code) => [code, words.code(list, code)] as const);

function choicesFor(field: Field, { view, documents }: CasePage, words: Words): readonly (readonly [string, string])[] {
  switch (field.kind) {
    case 'choice':
      return coded(words, field.list);
    case 'option':
      return field.options.map((code) => [code, words.text(`option.${field.name}.${code}`)]);
    case 'entity':
      return words.entitiesOf(field.of);
    case 'score':
      return ['5', '4', '3', '2', '1'].map((score) => [score, words.text('rating', { score })]);
    case 'measure':
      return view.measures
        .filter(({ status }) => status !== 'executed')
        .map(({ measure, remedy, dueOn }) => [measure, `${words.code('remedies', remedy)} · ${dueOn}`]);
    case 'document':
      return documents.flatMap(({ versions, documentType }) =>
        versions
          .filter(({ status }) => status === 'available')
          .map(
            ({ sha256 = '', fileName }) => [sha256, fileName ?? words.code('document-types', documentType)] as const,
          ),
      );
    default:
      return [];
  }
}

const outcomeOf = (claim: string, all: Answers[string] = []) =>
  (typeof all === 'string' ? [all] : all).find((line) => line.startsWith(`${claim}=`))?.slice(claim.length + 1) ?? '';

const withOutcome = (claim: string, outcome: string, all: Answers[string] = []) => [
  ...(typeof all === 'string' ? [all] : all).filter((line) => !line.startsWith(`${claim}=`)),
  ...(outcome === '' ? [] : [`${claim}=${outcome}`]),
];

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly choices: readonly (readonly [string, string])[];
  onChange(value: string): void;
}

function Select({ label, value, required = false, choices, onChange }: SelectProps) {
  const words = useWords();
  return (
    <NativeSelect
      {...{ label, value, required, size: 'md' }}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{words.text('choose')}</option>
      {choices.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </NativeSelect>
  );
}

interface ChoicesProps extends Pick<SelectProps, 'label' | 'choices'> {
  readonly value: Answers[string] | undefined;
  onChange(value: readonly string[]): void;
}

function Choices({ label, value = [], choices, onChange }: ChoicesProps) {
  return (
    <Checkbox.Group
      label={label}
      size="md"
      value={typeof value === 'string' ? [value] : [...value]}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {choices.map(([code, text]) => (
          <Checkbox key={code} value={code} label={text} size="md" />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
