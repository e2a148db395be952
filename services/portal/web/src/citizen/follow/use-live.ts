import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Those who decide may hear of what moved a little later than the portal, and then allow something else. */
const onceMoreMs = 2_000;

/** Reads the case that is open again, as soon as the portal says that it moved, and once more; after a broken line too. */
export function useLive(caseId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (caseId === undefined) return undefined;
    const again = () => void queries.invalidateQueries({ queryKey: ['follow'] });
    const line = new EventSource('/api/follow/events');
    let later: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      again();
      clearTimeout(later);
      later = setTimeout(again, onceMoreMs);
    };
    line.addEventListener('moved', moved);
    line.addEventListener('open', again);
    return () => {
      clearTimeout(later);
      line.close();
    };
  }, [caseId, queries]);
}
