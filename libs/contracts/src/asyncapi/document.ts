import { accessMatrix, groupPrefixOf, principalsOf } from '../access.ts';
import type { SchemaSet } from '../compatibility/resolve-schema.ts';
import { allEventTypes, dataSchemaOf, ownerOf, topicOf, type TopicKind } from '../event-types.ts';
import {
  deadLettersOf,
  groupOf,
  inboundTopicOf,
  outboundTopicOf,
  rejectedTopicOf,
  services,
  topics,
  topicsFor,
  type Topic,
} from '../topics.ts';
import { cloudEventTrait } from './cloud-event-trait.ts';

/** Stands for every institution: an address parameter, and one principal. */
const institution = '{institution}';
const bindingVersion = '0.5.0';

const kinds: Readonly<Record<string, TopicKind | readonly TopicKind[] | undefined>> = {
  [topics.lifecycle.name]: 'lifecycle',
  [topics.registry.name]: 'registry',
  [topics.rules.name]: 'rules',
  [topics.deliveries.name]: 'deliveries',
  [topics.caseFacts.name]: 'case-facts',
  [topics.kpisNational.name]: 'kpis',
  [topics.kpisRegional.name]: 'kpis',
  [topics.kpisOperations.name]: 'kpis',
  [inboundTopicOf(institution)]: 'inbound',
  [rejectedTopicOf(institution)]: 'rejected',
  [outboundTopicOf(institution)]: ['lifecycle', 'outbound'],
  ...Object.fromEntries(services.map((service) => [deadLettersOf(groupOf(service)), 'dead-letters'])),
};

/**
 * The platform's AsyncAPI document: every declared topic a channel, every event type a message, every right of the
 * access matrix an operation. Payloads refer to the schema files, relative to `schemas/`.
 */
export const asyncApiDocument = (schemas: SchemaSet) => ({
  asyncapi: '3.1.0',
  info: {
    title: 'Jisr',
    version: '1',
    description:
      'Complaints between public institutions: CloudEvents 1.0 in binary mode on Kafka; structured mode is read as well. ' +
      'Written by `npm run schemas:asyncapi` from libs/contracts/src/topics.ts and schemas/; not edited by hand.',
  },
  defaultContentType: 'application/json',
  servers: {
    local: {
      host: '127.0.0.1:{port}',
      protocol: 'kafka',
      description: 'What `npm start` starts; logins are in .jisr/credentials.json.',
      variables: { port: { default: '19092', description: 'Moved by JISR_PORT_OFFSET.' } },
      security: [{ $ref: '#/components/securitySchemes/scram' }],
    },
  },
  channels: Object.fromEntries(topicsFor([institution]).map((topic) => [channelIdOf(topic.name), channelOf(topic)])),
  operations: Object.fromEntries(principalsOf([institution]).flatMap(operationsOf)),
  components: {
    securitySchemes: { scram: { type: 'scramSha512', description: 'SASL/SCRAM, one login for each principal.' } },
    messages: Object.fromEntries(allEventTypes().map((type) => [type, messageOf(type, schemas)])),
    messageTraits: { cloudEvent: cloudEventTrait },
  },
});

const channelIdOf = (topic: string): string => topic.replace('jisr.', '').replace(`.${institution}`, '');

/** Event types that a topic carries. */
const typesOn = (topic: string) => allEventTypes().filter((type) => [kinds[topic]].flat().includes(topicOf(type)));

function channelOf({ name, partitions, cleanup, retentionMs }: Topic) {
  const parameters = { institution: { description: 'Id of an institution that takes part.' } };
  return {
    address: name,
    ...(name.includes(institution) && { parameters }),
    messages: Object.fromEntries(typesOn(name).map((type) => [type, { $ref: `#/components/messages/${type}` }])),
    bindings: {
      kafka: {
        partitions,
        topicConfiguration: { 'cleanup.policy': [cleanup], 'retention.ms': retentionMs },
        bindingVersion,
      },
    },
  };
}

function operationsOf(principal: string) {
  const rights = [...(accessMatrix([institution]).get(principal) ?? [])];
  const who = principal === institution ? 'institution' : principal;
  return rights.flatMap(([topic, allowed]) =>
    [...allowed].map((access) => {
      const action = access === 'write' ? 'send' : 'receive';
      const types = access === 'write' ? typesSentBy(principal, topic) : typesOn(topic);
      const channel = `#/channels/${channelIdOf(topic)}`;
      const operation = {
        action,
        channel: { $ref: channel },
        messages: types.map((type) => ({ $ref: `${channel}/messages/${type}` })),
        ...(access === 'read' && { bindings: { kafka: { groupId: groupIdOf(principal), bindingVersion } } }),
      };
      return [`${who}.${action}.${channelIdOf(topic)}`, operation] as const;
    }),
  );
}

/** A service states what its own context owns, unless it passes others' on; what no service owns is stated by whoever may write the topic. */
const typesSentBy = (principal: string, topic: string) =>
  typesOn(topic).filter((type) => {
    if (topic === outboundTopicOf(institution)) return true;
    const isStated = topicOf(type) !== 'inbound' && services.some((service) => service === ownerOf(type));
    return !isStated || ownerOf(type) === principal;
  });

function groupIdOf(principal: string) {
  const prefix = groupPrefixOf(principal);
  return { type: 'string', description: `A consumer group whose name begins with \`${prefix}\`.` };
}

function messageOf(type: string, schemas: SchemaSet) {
  const file = new URL(dataSchemaOf(type)).pathname.replace('/schemas/', '');
  return {
    name: type,
    summary: schemas.get(file)?.['description'],
    traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
    headers: { type: 'object', properties: { ce_type: { const: type } } },
    payload: { schemaFormat: 'application/schema+json;version=draft-2020-12', schema: { $ref: `./${file}` } },
  };
}
