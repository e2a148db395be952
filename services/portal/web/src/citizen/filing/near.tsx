import { Alert } from '@mantine/core';
import type { NearView } from '@jisr/portal-api';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/api.ts';
import { useText } from '../parts/use-text.ts';
import type { StepProps } from './file-page.tsx';

/** How many complaints like this one are open at the operation, or in the province; nothing of few, and nothing without a line. */
export function Near({ draft: { category, operationCode, province } }: StepProps) {
  const text = useText();
  const asked = new URLSearchParams({
    category,
    ...(operationCode !== '' && { operation: operationCode }),
    ...(province !== '' && { province }),
  });
  const { data } = useQuery({
    queryKey: ['near', asked.toString()],
    queryFn: ({ signal }) => ask<NearView>('GET', `/api/complaints/near?${asked}`, { signal }),
    enabled: category !== '' && asked.size > 1,
    networkMode: 'always',
    retry: false,
  });
  if (!data?.near) return <div role="status" />;
  const { at, open, together } = data.near;
  return (
    <Alert variant="outline" role="status">
      {text(`near.${at}`, { count: open })} {text(together ? 'near.together' : 'near.apart')}
    </Alert>
  );
}
