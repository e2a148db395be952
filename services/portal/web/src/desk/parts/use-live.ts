import type { CasePage, DeskEvent } from '@jisr/portal-api';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { caseQuery } from './queries.ts';

/** Reads again what moved, as soon as the portal says so; after a broken line, everything. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const line = new EventSource('/api/desk/events');
    let broken = false;
    line.onerror = () => void (broken = true);
    line.onopen = () => {
      if (broken) void queries.invalidateQueries({ queryKey: ['desk'], predicate: isNoWords });
      broken = false;
    };
    const readInbox = oneAtATime(() => queries.invalidateQueries({ queryKey: ['desk', 'inbox'] }));
    const moved = ({ data }: MessageEvent<string>) => {
      const { caseId } = JSON.parse(data) as DeskEvent;
      void readInbox();
      void queries.invalidateQueries({ queryKey: ['desk', 'case', caseId] });
    };
    const presence = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as DeskEvent;
      if (event.kind !== 'presence') return;
      const { queryKey } = caseQuery(event.caseId);
      queries.setQueryData<CasePage>(queryKey, (page) => page && { ...page, presence: event.presence });
    };
    line.addEventListener('moved', moved);
    line.addEventListener('presence', presence);
    return () => line.close();
  }, [queries]);
}

/** What is asked for meanwhile is read right after, once: a stream of moves starves no reader. */
function oneAtATime(read: () => Promise<unknown>): () => Promise<void> {
  let [isReading, isAskedAgain] = [false, false];
  return async () => {
    isAskedAgain = true;
    if (isReading) return;
    isReading = true;
    for (; isAskedAgain; await read()) isAskedAgain = false;
    isReading = false;
  };
}

const isNoWords = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[1] !== 'words';
