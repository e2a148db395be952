import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  scheduleCheckPendingRequests(): void;
}

const require = createRequire(import.meta.url);
const { prototype } = require('kafkajs/src/network/requestQueue') as { readonly prototype: RequestQueue };
const schedule = prototype.scheduleCheckPendingRequests;

/**
 * Lets an idle kafkajs connection rest. kafkajs 2.2.4, its last release, arms a timer of a negative length, that is of
 * 1 ms, for ever on each connection, whether or not a request waits (tulios/kafkajs 1556, 1751): a tenth of a core for
 * an idle service. A request that must wait arms the timer itself, so without one there is nothing to look at.
 */
prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
  if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
};
