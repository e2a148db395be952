import type { CloudEvent } from '@jisr/contracts';
import { chainStart, disclose, eventHash, eventSecret, extend, formatDisclosure, type ProvenEvent } from '@jisr/proof';
import type { Answer } from '../src/calls/problem.ts';
import type { Page, Published, Transport } from '../src/transports/transport.ts';

const secret = Buffer.alloc(32, 7);

/** The first events of a case as the platform tells them: the second in part, the third as its hash alone. */
export function toldOf(caseId: string, count = 4): readonly CloudEvent[] {
  let { head } = chainStart(caseId);
  return Array.from({ length: count }, (_, index) => {
    const event = happening(caseId, index);
    const key = eventSecret(secret, event.id);
    const hash = eventHash(event, key);
    head = extend(head, hash);
    const place = { jisrindex: String(index), jisrhash: hash, jisrhead: head };
    if (index === 2) return { ...event, type: 'ma.jisr.exchange.event-withheld.v1', data: { hash }, extensions: place };
    const shown = disclose(event, key, index === 1 ? ['score'] : []);
    return { ...shown.event, extensions: { ...place, jisrdisclosure: formatDisclosure(shown.disclosure) } };
  });
}

const happening = (caseId: string, index: number): ProvenEvent => ({
  id: `${caseId} ${index}`,
  source: '/jisr/intake',
  type: 'ma.jisr.intake.case-rated.v1',
  subject: caseId,
  time: '2026-02-03T09:00:00.000Z',
  sequence: index + 1,
  data: { score: 4, remark: `شكرا ${index}` },
});

export const rejection = (id: string): CloudEvent => ({
  id,
  source: '/jisr/intake',
  type: 'ma.jisr.inbound.request-rejected.v1',
  subject: 'SR-1',
  time: '2026-02-03T09:00:00.000Z',
  data: { requestId: 'r-1' },
});

/** Tells given pages, numbered from 1, and ends. */
export class Pages implements Transport {
  constructor(private readonly pages: readonly (readonly CloudEvent[])[]) {}

  async read(after: string | undefined, take: (page: Page) => Promise<void>): Promise<void> {
    const begun = Number(after ?? 0);
    for (const [index, events] of this.pages.slice(begun).entries())
      await take({ events, next: `${begun + index + 1}` });
  }

  publish(): Promise<Answer<Published>> {
    return Promise.resolve({ taken: [] });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
