export { accessMatrix, groupPrefixOf, principalsOf, type Access } from './access.ts';
export { isAttributeText, isTimestamp } from './bindings/attribute-rules.ts';
export type { ContentMode } from './bindings/content-type.ts';
export type { Decoded } from './bindings/decoded.ts';
export {
  readHttp,
  writeHttp,
  writeHttpBatch,
  type HttpEvents,
  type HttpMessage,
  type ReceivedHttp,
} from './bindings/http.ts';
export { InvalidEventError } from './bindings/invalid-event.ts';
export { decode, encode, encodeUnchecked, type EncodedRecord, type RecordBytes } from './bindings/kafka.ts';
export type { CloudEvent, DataOf, Draft, EventOf, EventType } from './cloud-event.ts';
export { CodeLists, codeLists, packagedList, type CodeList, type ListedCode } from './code-lists.ts';
export {
  allEventTypes,
  dataSchemaOf,
  isEventType,
  isInbound,
  isLifecycle,
  ownerOf,
  topicOf,
  type TopicKind,
} from './event-types.ts';
export type { EventData } from './generated/event-data.ts';
export { complaintIdOf, institutionOfSource, isReservedReference } from './ids.ts';
export {
  InvalidInstitutionsError,
  loadInstitutions,
  readInstitution,
  type Institution,
  type Webhook,
} from './institutions.ts';
export { languages, localise, type Language } from './localise.ts';
export { partitionOf } from './partition.ts';
export {
  deadLettersOf,
  decidingServices,
  groupOf,
  inboundTopicOf,
  institutionOfTopic,
  isInboundTopic,
  outboundTopicOf,
  partitionsOf,
  readersOnly,
  rejectedTopicOf,
  services,
  topicNameOf,
  topicNamesOf,
  topics,
  topicsFor,
  type Topic,
} from './topics.ts';
export { validateForReading, validateForWriting, type SchemaViolation } from './validation.ts';
