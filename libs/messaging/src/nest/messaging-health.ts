import type { HealthContributor } from '@jisr/observability';
import type { Connection } from 'mongoose';
import type { MessagingEngine } from '../engine.ts';

/** How long the relay may fail before the service counts as not ready. */
const relaySilenceMs = 30_000;

/** What a service's readiness depends on: that its consumer moves, its relay publishes and its database answers. */
export const healthOf = (engine: MessagingEngine, connection: Connection): HealthContributor[] => [
  {
    name: 'consumer',
    check: () => {
      const reason = engine.progress.trouble();
      const restart = engine.progress.hopeless();
      return Promise.resolve(
        reason === undefined ? { status: 'up' } : { status: 'down', restart, details: { reason } },
      );
    },
  },
  {
    name: 'relay',
    check: () => {
      const silent = Date.now() - engine.relayWorker.lastSuccessAt > relaySilenceMs;
      const reason = `nothing was published for ${relaySilenceMs / 1_000} s because of errors`;
      return Promise.resolve(silent ? { status: 'down', details: { reason } } : { status: 'up' });
    },
  },
  {
    name: 'database',
    check: async () => {
      await connection.db?.command({ ping: 1 });
      return { status: 'up' };
    },
  },
];
