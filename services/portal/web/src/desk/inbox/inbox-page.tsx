import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, Failure, Loading } from '../../shell/states.tsx';
import { DeskPage } from '../parts/desk-page.tsx';
import classes from '../parts/desk.module.css';
import { inboxQuery } from '../parts/queries.ts';
import { useWords } from '../parts/use-words.ts';
import { inboxSearch, type InboxSearch } from '../routes.tsx';
import { BulkAssign } from './bulk-assign.tsx';
import { CaseTable } from './case-table.tsx';
import { Filters } from './filters.tsx';
import { Queues } from './queues.tsx';
import { SavedViews } from './saved-views.tsx';
import { SearchLimits } from './search-limits.tsx';

/** The desk's cases, by what is owed to them. */
export const route = createLazyRoute('/desk')({ component: InboxPage });

function InboxPage() {
  const words = useWords();
  const search = inboxSearch(useSearch({ from: '/desk' }));
  const { data, error, refetch, isPlaceholderData } = useQuery(inboxQuery(search));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  return (
    <DeskPage title={words.text('page.inbox')}>
      <Queues counts={data?.counts} search={search} />
      <Filters key={JSON.stringify(search)} search={search} />
      <SavedViews search={search} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Stack gap="sm" aria-busy={isPlaceholderData}>
          <Text role="status">{words.text('inbox.found', { count: data.total })}</Text>
          <SearchLimits search={data.search} />
          {chosen.size > 0 && (
            <BulkAssign cases={data.cases.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(new Set())} />
          )}
          {data.cases.length === 0 ? (
            <Empty title={words.text(`inbox.none.${search.queue}`)} />
          ) : (
            <CaseTable cases={data.cases} today={data.today} choosing={{ chosen, choose: setChosen }} />
          )}
          <Pages search={search} pages={Math.ceil(data.total / data.pageSize)} />
        </Stack>
      )}
    </DeskPage>
  );
}

function Pages({ search, pages }: { readonly search: InboxSearch; readonly pages: number }) {
  const words = useWords();
  const navigate = useNavigate();
  const go = (page: number) => void navigate({ to: '/desk', search: { ...search, page } });
  if (pages <= 1) return null;
  return (
    <Group component="nav" aria-label={words.text('inbox.pages')}>
      <Button
        variant="default"
        className={classes.tall}
        disabled={search.page <= 1}
        onClick={() => go(search.page - 1)}
      >
        {words.text('inbox.before')}
      </Button>
      <Text>{words.text('inbox.page', { page: search.page, pages })}</Text>
      <Button
        variant="default"
        className={classes.tall}
        disabled={search.page >= pages}
        onClick={() => go(search.page + 1)}
      >
        {words.text('inbox.after')}
      </Button>
    </Group>
  );
}
