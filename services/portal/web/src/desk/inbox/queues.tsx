import { queues, type InboxPage } from '@jisr/portal-api';
import { Link } from '@tanstack/react-router';
import areaPages from '../../shell/area-pages.module.css';
import { useWords } from '../parts/use-words.ts';
import type { InboxSearch } from '../routes.tsx';

/** The queues, each with how many cases wait in it. */
export function Queues({
  counts,
  search,
}: {
  readonly counts: InboxPage['counts'] | undefined;
  readonly search: InboxSearch;
}) {
  const words = useWords();
  return (
    <nav aria-label={words.text('queues')}>
      <ul className={areaPages.pages}>
        {queues.map((queue) => (
          <li key={queue}>
            <Link
              to="/desk"
              search={{ ...search, queue, page: 1 }}
              className={areaPages.page}
              {...(search.queue === queue && { 'aria-current': 'page' as const })}
              activeProps={{}}
              activeOptions={{ includeSearch: true }}
            >
              {words.text(`queue.${queue}`, { count: counts?.[queue] ?? 0 })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
