import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from '../parts/administration.module.css';
import { useFieldWords } from '../parts/use-field-words.ts';
import { nameOfItem } from './changes.ts';
import { emptyOf } from './empty-of.ts';
import { FieldsOf, type FieldParts } from './schema-field.tsx';

interface Kept {
  readonly key: number;
  readonly item: unknown;
}

/** A list of things that have fields, each behind what it is called: to change, to move, to take out; and room for one more. */
export function ItemsField({ name, schema, value, onChange }: FieldParts) {
  const words = useFieldWords();
  const [items, setItems] = useState<readonly Kept[]>(() => itemsOf(value).map((item, key) => ({ key, item })));
  const [known] = useState(items.length);
  const of = schema.items ?? {};
  const set = (now: readonly Kept[]) => {
    setItems(now);
    onChange(now.map(({ item }) => item));
  };
  const next = Math.max(-1, ...items.map(({ key }) => key)) + 1;
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.legend}>{words.field(name)}</legend>
      <Stack gap={0} className={classes.item}>
        {items.map(({ key, item }, at) => (
          <details key={key} open={key >= known}>
            <summary className={classes.summary}>
              <bdi>{titleOf(item, at)}</bdi>
            </summary>
            <Stack gap="sm" className={classes.item}>
              <FieldsOf
                name=""
                schema={of}
                value={item}
                onChange={(now) => set(items.map((kept) => (kept.key === key ? { key, item: now } : kept)))}
              />
              <Group>
                <Button variant="subtle" size="md" disabled={at === 0} onClick={() => set(movedUp(items, at))}>
                  <FormattedMessage id="administration.edit.up" values={{ what: nameOfItem(item, at) }} />
                </Button>
                <Button variant="subtle" size="md" onClick={() => set(items.filter((kept) => kept.key !== key))}>
                  <FormattedMessage id="administration.edit.remove" values={{ what: nameOfItem(item, at) }} />
                </Button>
              </Group>
            </Stack>
          </details>
        ))}
        <Group>
          <Button variant="outline" size="md" onClick={() => set([...items, { key: next, item: emptyOf(of) }])}>
            <FormattedMessage id="administration.edit.one-more" values={{ what: words.field(name) }} />
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const movedUp = (items: readonly Kept[], at: number): readonly Kept[] =>
  items.toSpliced(at - 1, 2, ...items.slice(at - 1, at + 1).toReversed());

/** What it is called, and its French name beside a code. */
function titleOf(item: unknown, at: number): string {
  const { labels, names, name } = item as { labels?: { fr?: string }; names?: { fr?: string }; name?: string };
  const called = labels?.fr ?? names?.fr ?? name;
  return called ? `${nameOfItem(item, at)} · ${called}` : nameOfItem(item, at);
}
