export { canonical, parseCanonical, type Json } from './canonical.ts';
export {
  chainStart,
  extend,
  followChain,
  genesis,
  type ChainEntry,
  type ChainPosition,
  type Followed,
} from './chain.ts';
export { disclose, hashOfDisclosed, type Disclosed, type Disclosure } from './events/disclosure.ts';
export { formatDisclosure, parseDisclosure } from './events/disclosure-text.ts';
export { eventHash } from './events/event-hash.ts';
export type { ProvenEvent } from './events/event.ts';
export { eventSecret, type EventSecret, type Salt } from './events/secret.ts';
export { bytesOf, hashOf, parseHash, sha256, type Hash } from './hash.ts';
export { anchorTree, verifyAnchor, type AnchorTree, type CaseHead } from './merkle/anchor.ts';
export { verifyInclusion, type InclusionProof } from './merkle/inclusion.ts';
export { inclusionPath, leafHash, merkleTree, type MerkleTree } from './merkle/tree.ts';
export { parseInstant } from './instant.ts';
export { signItem, verifyItem } from './signatures/item.ts';
export { signDetached, verifyDetached, type SignatureCheck, type SignatureRefusal } from './signatures/detached.ts';
export {
  parseKeySet,
  thumbprintOf,
  usableKeysOf,
  type KeySet,
  type PublishedKey,
  type SigningKey,
} from './signatures/keys.ts';
export { parseStatement, type OriginStatement, type ReceiptStatement, type Statement } from './signatures/statement.ts';
export { TimeStampClient, TimeStampFailure, type TimeStampClientOptions } from './timestamps/client.ts';
export { certificatesOf } from './timestamps/token.ts';
export { verifyTimeStamp, type TimeStampCheck, type TimeStampRefusal } from './timestamps/verify.ts';
export type { AnchorRecord } from './evidence/anchor-record.ts';
export { inMemory, type FileSource } from './evidence/file-source.ts';
export type { RecordedEvent } from './evidence/recorded-event.ts';
export { toldBy, type Told, type ToldFile } from './evidence/told.ts';
export type { Broken, Link } from './evidence/verify/broken-link.ts';
export { verifyEvidence, type EvidenceCheck, type EvidenceReport } from './evidence/verify/verify-evidence.ts';
export type { OnFaith, Trust } from './evidence/verify/trust.ts';
export { writeEvidence, type EvidenceParts, type SignedItem } from './evidence/write-evidence.ts';
