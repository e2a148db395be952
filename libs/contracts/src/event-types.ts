import type { EventType } from './cloud-event.ts';
import { eventTypes } from './generated/event-types.ts';

/** Which kind of topic carries an event; annotated in its schema. */
export type TopicKind = (typeof eventTypes)[keyof typeof eventTypes]['topic'];

const lookup: Readonly<Record<string, { context: string; topic: TopicKind; dataschema: string } | undefined>> =
  eventTypes;

export const isEventType = (type: string): type is EventType => lookup[type] !== undefined;

export const allEventTypes = (): EventType[] => Object.keys(eventTypes) as EventType[];

/** True for what an institution may ask for; the owning context decides. */
export const isInbound = (type: string): boolean => lookup[type]?.topic === 'inbound';

export const isLifecycle = (type: string): boolean => lookup[type]?.topic === 'lifecycle';

/** The context that decides on a request or states an event; read from the name when the type is unknown. */
export const ownerOf = (type: string): string | undefined => lookup[type]?.context ?? type.split('.')[2];

export const topicOf = (type: string): TopicKind | undefined => lookup[type]?.topic;

export function dataSchemaOf(type: string): string {
  const known = lookup[type];
  if (!known) throw new Error(`no schema declares ${type}`);
  return known.dataschema;
}
