import type { ConsumersView } from '@jisr/portal-api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { consumersQuery, consumerStream } from './queries.ts';

/** The consumers, first as they are, then as they go; `live` while the portal goes on telling. */
export function useLiveConsumers() {
  const queries = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    const stream = new EventSource(consumerStream);
    stream.onopen = () => setLive(true);
    stream.onerror = () => setLive(false);
    stream.onmessage = ({ data }: MessageEvent<string>) =>
      queries.setQueryData(consumersQuery.queryKey, JSON.parse(data) as ConsumersView);
    return () => stream.close();
  }, [queries]);
  return { ...useQuery({ ...consumersQuery, staleTime: Number.POSITIVE_INFINITY }), live };
}
