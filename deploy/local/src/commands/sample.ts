import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudEvent } from '@jisr/contracts';
import { expandSample, operationsPath } from '../import-la311/index.ts';
import type { Platform } from '../platform.ts';
import { publishRequests } from '../publish/index.ts';
import { eventsOf } from '../publish/lines.ts';

const institution = 'al-omrane';

/** Publishes the operations, then the sample, unless this data folder has had them; the platform has read both when it resolves. */
export async function publishSample(
  platform: Platform,
  { folder, cases, say }: { readonly folder: string; readonly cases: number; readonly say: (line: string) => void },
): Promise<void> {
  const marker = join(folder, 'sample-published');
  if (existsSync(marker)) return say('the sample is in this data folder already; --fresh starts over');
  await publish(
    platform,
    eventsOf(operationsPath, () => undefined),
    'operations',
    say,
  );
  await publish(platform, expandSample(cases), `requests of ${cases} cases`, say);
  writeFileSync(marker, String(cases));
}

async function publish(
  platform: Platform,
  events: AsyncIterable<CloudEvent>,
  what: string,
  say: (line: string) => void,
) {
  const { summary } = await publishRequests(events, {
    institution,
    connection: platform.connectionOf(institution),
    observer: platform.connectionOf('operator'),
  });
  const { sent, accepted = 0, rejected } = summary;
  say(`published ${sent} ${what}: ${accepted} accepted, ${rejected} rejected`);
}
