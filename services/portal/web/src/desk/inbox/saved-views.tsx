import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import areaPages from '../../shell/area-pages.module.css';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';
import type { InboxSearch } from '../routes.tsx';

interface SavedView {
  readonly name: string;
  readonly search: InboxSearch;
}

const kept = 'jisr.desk.views';

function read(): readonly SavedView[] {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? '[]') as readonly SavedView[];
  } catch {
    return [];
  }
}

/** Views that somebody looks at often, kept in this browser under names of their own. */
export function SavedViews({ search }: { readonly search: InboxSearch }) {
  const words = useWords();
  const [views, setViews] = useState(read);
  const [name, setName] = useState('');
  const keep = (changed: readonly SavedView[]) => {
    localStorage.setItem(kept, JSON.stringify(changed));
    setViews(changed);
  };

  return (
    <details>
      <summary className={classes.summary}>{words.text('views.title', { count: views.length })}</summary>
      <ul className={areaPages.pages}>
        {views.map((view) => (
          <li key={view.name}>
            <Link to="/desk" search={{ ...view.search, page: 1 }} className={areaPages.page}>
              <bdi>{view.name}</bdi>
            </Link>
            <ActionIcon
              variant="subtle"
              size={44}
              aria-label={words.text('views.forget', { name: view.name })}
              onClick={() => keep(views.filter((other) => other !== view))}
            >
              ×
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const called = name.trim();
          if (called === '') return;
          keep([...views.filter((view) => view.name !== called), { name: called, search }]);
          setName('');
        }}
      >
        <Group align="end">
          <TextInput
            size="md"
            maxLength={60}
            label={words.text('views.name')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" variant="default" size="md" className={classes.tall}>
            {words.text('views.keep')}
          </Button>
        </Group>
      </form>
    </details>
  );
}
