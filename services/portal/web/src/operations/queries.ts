import type { ConsumersView, FailedKeyView, FailuresView } from '@jisr/portal-api';
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../shell/api.ts';

const console = '/api/operations-console';

export const consumerStream = `${console}/consumers/stream`;

export const consumersQuery = queryOptions({
  queryKey: ['operations', 'consumers'],
  queryFn: ({ signal }) => ask<ConsumersView>('GET', `${console}/consumers`, { signal }),
});

const everyMs = 5_000;

export const failuresQuery = queryOptions({
  queryKey: ['operations', 'failures'],
  queryFn: ({ signal }) => ask<FailuresView>('GET', `${console}/failures`, { signal }),
  refetchInterval: everyMs,
});

export const failedKeysQuery = (service: string, fingerprint: string) =>
  queryOptions({
    queryKey: ['operations', 'failures', service, fingerprint],
    queryFn: ({ signal }) =>
      ask<readonly FailedKeyView[]>('GET', `${console}/failures/${service}/${fingerprint}`, { signal }),
    refetchInterval: everyMs,
  });

export const retry = (service: string, body: { readonly fingerprint: string; readonly key?: string }) =>
  ask<{ readonly retried: number }>('POST', `${console}/failures/${service}/retry`, { body });

export const discard = (service: string, body: { readonly key: string; readonly reason: string }) =>
  ask<undefined>('POST', `${console}/failures/${service}/discard`, { body });

export const hold = (service: string, act: 'pause' | 'resume', body: { readonly reason: string }) =>
  ask<undefined>('POST', `${console}/consumers/${service}/${act}`, { body });
