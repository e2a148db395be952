import { ServiceTokens } from '@jisr/security';
import { Exchange } from '@jisr/testing';
import { instantOf } from './case-file.ts';

/** Routing on real servers, in a time that stands where a test sets it. */
export interface Stage {
  readonly exchange: Exchange;
  /** Sets the time to ten in the morning of a day; what is due by then fires behind it. */
  reach(day: string): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(day: string): Promise<Stage> {
  process.env['JISR_CLOCK'] = 'simulated';
  const exchange = await Exchange.open('routing').finally(() => delete process.env['JISR_CLOCK']);
  const reach = async (to: string) => {
    const { serviceSecret } = exchange.platform.credentials;
    const token = await new ServiceTokens('simulator', serviceSecret).sign('routing');
    const answer = await fetch(`${exchange.platform.urlOf('routing')}/internal/clock`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ now: instantOf(to) }),
    });
    if (answer.status !== 204) throw new Error(`the clock was not set: ${answer.status} ${await answer.text()}`);
  };
  await reach(day);
  return { exchange, reach, close: () => exchange.close() };
}
