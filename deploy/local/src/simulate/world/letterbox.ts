import type { CloudEvent, Institution } from '@jisr/contracts';
import { InboundWriter } from '../../publish/inbound-writer.ts';
import { kafkaOf } from '../../publish/connection.ts';
import { SentRanges } from '../../publish/sent-ranges.ts';
import type { PlatformAccess } from './platform-access.ts';
import { sealerFor } from './sealing.ts';

/** A request of an institution, ready to be handed in. */
export interface Letter {
  readonly institution: string;
  readonly event: CloudEvent;
}

/** Takes requests to the platform by the entrance that each institution has. */
export interface Letterbox {
  send(requests: readonly Letter[]): Promise<void>;
  close(): Promise<void>;
}

/** By the inbound topics, each institution with its own login; who complains is sealed where it may not be sent clear. */
export async function inboundTopics(
  access: PlatformAccess,
  institutions: ReadonlyMap<string, Institution>,
): Promise<Letterbox> {
  const seal = await sealerFor(access.urlOf('intake'));
  const writers = new Map<string, InboundWriter>();
  for (const id of institutions.keys())
    writers.set(id, await InboundWriter.open(kafkaOf(access.connectionOf(id), 'jisr-simulate'), id));
  const sealed = async ({ institution, event }: Letter): Promise<CloudEvent> => {
    const { complainant, ...open } = event.data as Readonly<Record<string, unknown>>;
    if (complainant === undefined || institutions.get(institution)?.clearIdentityAllowed) return event;
    return { ...event, data: { ...open, sealedComplainant: await seal(complainant) } };
  };
  return {
    async send(requests) {
      for (const [id, writer] of writers) {
        const events = await Promise.all(requests.filter(({ institution }) => institution === id).map(sealed));
        if (events.length > 0) await writer.write(events, new SentRanges());
      }
    },
    close: async () => void (await Promise.all([...writers.values()].map((writer) => writer.close()))),
  };
}
