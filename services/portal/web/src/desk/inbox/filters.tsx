import { inboxSorts } from '@jisr/portal-api';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';
import type { InboxSearch } from '../routes.tsx';

const statuses = [
  ...['received', 'incomplete', 'in-treatment', 'waiting-for-complainant', 'contested', 'replied', 'returned'],
  ...['in-mediation', 'recommendation-issued', 'settled', 'closed', 'inadmissible', 'withdrawn'],
];

/** What narrows a queue down; all of it is in the address. */
export function Filters({ search }: { readonly search: InboxSearch }) {
  const words = useWords();
  const navigate = useNavigate();
  const [q, setQ] = useState(search.q ?? '');
  const change = (changed: Partial<InboxSearch>) => {
    const all = Object.entries({ ...search, q, page: 1, ...changed }).filter(([, value]) => value !== '');
    void navigate({ to: '/desk', search: Object.fromEntries(all) as unknown as InboxSearch });
  };
  const choose = (name: 'category' | 'region' | 'status', choices: readonly (readonly [string, string])[]) => (
    <NativeSelect
      label={words.text(`filter.${name}`)}
      size="md"
      value={search[name] ?? ''}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    >
      <option value="">{words.text('filter.any')}</option>
      {choices.map(([code, label]) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );

  return (
    <form
      role="search"
      className={classes.filters}
      onSubmit={(event) => {
        event.preventDefault();
        change({});
      }}
    >
      <TextInput
        type="search"
        size="md"
        label={words.text('filter.search')}
        description={words.text('filter.search.hint')}
        value={q}
        onChange={({ currentTarget }) => setQ(currentTarget.value)}
      />
      {choose(
        'category',
        words.everyCodeOf('categories').map((code) => [code, words.code('categories', code)]),
      )}
      {choose('region', words.regions)}
      {choose(
        'status',
        statuses.map((status) => [status, words.status(status)]),
      )}
      <NativeSelect
        label={words.text('filter.sort')}
        size="md"
        value={search.sort}
        onChange={({ currentTarget }) => change({ sort: currentTarget.value as InboxSearch['sort'] })}
      >
        {inboxSorts.map((sort) => (
          <option key={sort} value={sort}>
            {words.text(`sort.${sort}`)}
          </option>
        ))}
      </NativeSelect>
      <Button type="submit" size="md" className={classes.tall}>
        {words.text('filter.go')}
      </Button>
    </form>
  );
}
