import type { RuleSchema } from '@jisr/portal-api';
import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import classes from '../parts/administration.module.css';
import { languageOf, useFieldWords } from '../parts/use-field-words.ts';
import { emptyOf } from './empty-of.ts';
import { ItemsField } from './items-field.tsx';

export interface FieldParts {
  readonly name: string;
  readonly schema: RuleSchema;
  readonly value: unknown;
  /** Nothing takes an optional field out. */
  onChange(value: unknown): void;
}

/** Any field of a rule, as the schema of its kind says: nobody writes JSON. */
export function SchemaField(parts: FieldParts) {
  const { schema } = parts;
  if (schema.enum) return <ChoiceField {...parts} />;
  if (schema.type === 'object' && schema.properties) return <FieldsOf {...parts} />;
  if (schema.type === 'object') return <NamedLists {...parts} />;
  if (schema.type === 'array')
    return schema.items?.type === 'object' ? <ItemsField {...parts} /> : <WordsField {...parts} />;
  return schema.type === 'boolean' ? <YesField {...parts} /> : <TextField {...parts} />;
}

/** The fields of an object, each that may be left out with a way to put it in and to take it out. */
export function FieldsOf({ name, schema, value, onChange }: FieldParts) {
  const words = useFieldWords();
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  const change = (field: string, now: unknown) => {
    const { [field]: _, ...others } = fields;
    onChange(now === undefined ? others : { ...fields, [field]: now });
  };
  return (
    <fieldset className={classes.fields}>
      {name !== '' && <legend className={classes.legend}>{words.field(name)}</legend>}
      <Stack gap="sm" {...(name !== '' && { className: classes.item })}>
        {Object.entries(schema.properties ?? {}).map(([field, of]) => {
          const optional = !schema.required?.includes(field) && of.type !== 'boolean';
          if (optional && fields[field] === undefined)
            return (
              <Group key={field}>
                <Button variant="subtle" size="md" onClick={() => change(field, emptyOf(of))}>
                  <FormattedMessage id="administration.edit.add" values={{ what: words.field(field) }} />
                </Button>
              </Group>
            );
          return (
            <div key={field}>
              <SchemaField name={field} schema={of} value={fields[field]} onChange={(now) => change(field, now)} />
              {optional && (
                <Button variant="subtle" size="md" onClick={() => change(field, undefined)}>
                  <FormattedMessage id="administration.edit.remove" values={{ what: words.field(field) }} />
                </Button>
              )}
            </div>
          );
        })}
      </Stack>
    </fieldset>
  );
}

function ChoiceField({ name, schema, value, onChange }: FieldParts) {
  const words = useFieldWords();
  const data = (schema.enum ?? []).map((choice) => ({ value: choice, label: words.value(choice) }));
  return (
    <NativeSelect
      size="md"
      label={words.field(name)}
      data={data}
      value={String(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function YesField({ name, value, onChange }: FieldParts) {
  const words = useFieldWords();
  return (
    <Checkbox
      size="md"
      label={words.field(name)}
      checked={value === true}
      onChange={({ currentTarget }) => onChange(currentTarget.checked || undefined)}
    />
  );
}

function TextField({ name, schema, value, onChange }: FieldParts) {
  const words = useFieldWords();
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  const lang = languageOf(name);
  return (
    <TextInput
      size="md"
      label={words.field(name)}
      {...(isNumber ? { type: 'number', step: schema.type === 'integer' ? 1 : 'any' } : { dir: 'auto' })}
      {...(lang && { lang })}
      value={typeof value === 'number' && Number.isNaN(value) ? '' : String(value ?? '')}
      onChange={({ currentTarget: { value: now, valueAsNumber } }) => onChange(isNumber ? valueAsNumber : now)}
    />
  );
}

/** A list of words or numbers, one a line. */
function WordsField({ name, schema, value, onChange }: FieldParts) {
  const words = useFieldWords();
  const isNumber = schema.items?.type === 'number' || schema.items?.type === 'integer';
  const lines = (text: string) => text.split('\n').map((line) => line.trim());
  return (
    <Textarea
      size="md"
      autosize
      minRows={2}
      maxRows={12}
      dir="auto"
      label={words.field(name)}
      description={<FormattedMessage id="administration.edit.one-a-line" />}
      defaultValue={(value as readonly unknown[]).join('\n')}
      onChange={({ currentTarget }) => {
        const written = lines(currentTarget.value).filter((line) => line !== '');
        onChange(isNumber ? written.map((line) => Number(line.replace(',', '.'))) : written);
      }}
    />
  );
}

/** Lists of words, each under a name of its own. */
function NamedLists({ name, schema, value, onChange }: FieldParts) {
  const of = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const lists = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>);
  const items = lists.map(([code, words]) => ({ code, words }));
  const item: RuleSchema = {
    type: 'object',
    required: ['code', 'words'],
    properties: { code: { type: 'string' }, words: of },
  };
  const back = (now: unknown) =>
    onChange(Object.fromEntries((now as typeof items).map(({ code, words }) => [code, words])));
  return <ItemsField name={name} schema={{ type: 'array', items: item }} value={items} onChange={back} />;
}
