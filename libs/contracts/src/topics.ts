import { topicOf } from './event-types.ts';

/** One topic as the platform declares it; nothing is created automatically. */
export interface Topic {
  readonly name: string;
  readonly partitions: number;
  readonly cleanup: 'delete' | 'compact';
  /** How long records stay; -1 for ever. */
  readonly retentionMs: number;
  readonly writers: readonly string[];
  readonly readers: readonly string[];
}

const hours = 3_600_000;
const forever = -1;

/** The services that own a context and talk over topics; each is a principal of its own. */
export const services = [
  'intake',
  'routing',
  'housing-projects',
  'mediation',
  'notifications',
  'reporting',
  'exchange',
  'portal',
] as const;

/** People's principals: analysts read the figures, operators read what failed. */
export const readersOnly = ['analyst', 'operator'] as const;

const topic = (
  name: string,
  partitions: number,
  cleanup: Topic['cleanup'],
  retentionMs: number,
  writers: readonly string[],
  readers: readonly string[],
): Topic => ({ name, partitions, cleanup, retentionMs, writers, readers });

/** The services that decide on requests of institutions, on their topics and over HTTP. */
export const decidingServices = ['intake', 'routing', 'housing-projects', 'mediation', 'exchange'] as const;
const keyedPartitions = 6;
const statedPartitions = 3;
const kpiScopes = ['national', 'regional', 'operations'] as const;
const kpis = (scope: (typeof kpiScopes)[number]) =>
  topic(
    `jisr.reporting.kpis.${scope}.v1`,
    statedPartitions,
    'compact',
    forever,
    ['reporting'],
    ['reporting', 'portal', 'analyst'],
  );

/** Topics that do not depend on who takes part. */
export const topics = {
  lifecycle: topic('jisr.complaints.lifecycle.v1', keyedPartitions, 'delete', forever, decidingServices, services),
  registry: topic(
    'jisr.housing-projects.registry.v1',
    statedPartitions,
    'compact',
    forever,
    ['housing-projects'],
    ['housing-projects', 'routing', 'reporting', 'portal'],
  ),
  rules: topic('jisr.reference.rules.v1', statedPartitions, 'compact', forever, ['routing'], [...services, 'analyst']),
  deliveries: topic(
    'jisr.notifications.deliveries.v1',
    statedPartitions,
    'delete',
    365 * 24 * hours,
    ['notifications'],
    ['notifications', 'intake', 'reporting', 'portal'],
  ),
  caseFacts: topic(
    'jisr.reporting.case-facts.v1',
    statedPartitions,
    'compact',
    forever,
    ['reporting'],
    ['reporting', 'analyst'],
  ),
  kpisNational: kpis('national'),
  kpisRegional: kpis('regional'),
  kpisOperations: kpis('operations'),
} as const;

export const groupOf = (service: string): string => `jisr.${service}.v1`;
export const deadLettersOf = (group: string): string => `${group}.dead-letters.v1`;
export const inboundTopicOf = (institution: string): string => `jisr.inbound.${institution}.v1`;
export const outboundTopicOf = (institution: string): string => `jisr.outbound.${institution}.v1`;
export const rejectedTopicOf = (institution: string): string => `jisr.inbound.${institution}.rejected.v1`;

const outboundName = /^jisr\.outbound\.[a-z0-9-]+\.v1$/;
const inboundName = /^jisr\.inbound\.([a-z0-9-]+)\.v1$/;

/** The institution whose requests a topic carries; nothing for any other topic. */
export const institutionOfTopic = (name: string): string | undefined => inboundName.exec(name)?.[1];
export const isInboundTopic = (name: string): boolean => inboundName.test(name);

/** Every topic of an installation with these institutions. Inbound ones keep 72 hours: they may hold clear identity. */
export function topicsFor(institutions: readonly string[]): Topic[] {
  const exchange = institutions.flatMap((id) => [
    // The exchange writes what an institution hands in over HTTP.
    topic(inboundTopicOf(id), keyedPartitions, 'delete', 72 * hours, [id, 'exchange'], decidingServices),
    topic(rejectedTopicOf(id), statedPartitions, 'delete', 30 * 24 * hours, decidingServices, [id, 'exchange']),
    topic(outboundTopicOf(id), keyedPartitions, 'delete', forever, ['exchange'], [id]),
  ]);
  const failures = services.map((service) =>
    topic(deadLettersOf(groupOf(service)), 1, 'delete', 90 * 24 * hours, [service], ['operator']),
  );
  return [...Object.values(topics), ...exchange, ...failures];
}

/** How many partitions a topic was declared with; the same for every institution's. */
export function partitionsOf(name: string): number {
  const declared = Object.values(topics).find((known) => known.name === name);
  if (declared) return declared.partitions;
  if (isInboundTopic(name) || outboundName.test(name)) return keyedPartitions;
  return name.endsWith('.rejected.v1') ? statedPartitions : 1;
}

/** The one topic that carries an event of a type, by its `scope` for figures; throws for types whose topic depends on the institution or group. */
export function topicNameOf(type: string, scope?: string): string {
  switch (topicOf(type)) {
    case 'lifecycle':
      return topics.lifecycle.name;
    case 'registry':
      return topics.registry.name;
    case 'rules':
      return topics.rules.name;
    case 'deliveries':
      return topics.deliveries.name;
    case 'case-facts':
      return topics.caseFacts.name;
    case 'kpis':
      return `jisr.reporting.kpis.${scope ?? 'national'}.v1`;
    default:
      throw new Error(`${type} has no topic of its own`);
  }
}

/** Every topic on which events of a type can come; throws as `topicNameOf` does. */
export const topicNamesOf = (type: string): readonly string[] =>
  topicOf(type) === 'kpis' ? kpiScopes.map((scope) => topicNameOf(type, scope)) : [topicNameOf(type)];
