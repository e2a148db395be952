import type { Hash } from '../../hash.ts';
import { genesis } from '../../chain.ts';
import { itemOf } from '../layout.ts';
import type { Manifest } from '../manifest.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { toldBy } from '../told.ts';
import type { ZipReader } from '../zip-reader.ts';
import { verifyAnchors, verifyTimeStamps, type ProvenAnchor } from './anchors.ts';
import { BrokenLink, type Broken } from './broken-link.ts';
import { verifyChain } from './chain.ts';
import { openContainer } from './container.ts';
import { verifyFiles } from './files.ts';
import { verifyManifest } from './manifest-signature.ts';
import { verifyToldFiles } from './told-files.ts';
import { verifyReceipts, verifySignatures, type ProvenItem } from './signatures.ts';
import { KeyRing, type OnFaith, type Trust } from './trust.ts';

/** What a whole bundle proves. */
export interface EvidenceReport extends Pick<Manifest, 'caseId' | 'generatedAt' | 'language'> {
  readonly files: number;
  readonly chain: {
    readonly head: Hash;
    readonly length: number;
    /** Events seen in whole, in part, and by their hash alone. */
    readonly whole: number;
    readonly inPart: number;
    readonly hidden: number;
  };
  readonly items: readonly ProvenItem[];
  /** Documents and letters that nobody signed. The chain tells of them; that the platform had them is all that is proven. */
  readonly unsigned: readonly string[];
  readonly anchors: readonly ProvenAnchor[];
  /** What the verifier would have to compare by other ways; empty when nothing was taken on faith. */
  readonly onFaith: readonly OnFaith[];
}

export type EvidenceCheck = { readonly ok: true; readonly report: EvidenceReport } | { readonly broken: Broken };

/**
 * Verifies a bundle, offline: container, manifest signature, files, chain, signatures, receipts, anchors, time stamps.
 *
 * Names the first link that is broken; a bundle of which a single byte was changed has one. Streams what is large. Rejects
 * with the system's error when the file can't be read.
 */
export async function verifyEvidence(path: string, trust: Trust = {}): Promise<EvidenceCheck> {
  let zip: ZipReader | undefined;
  try {
    zip = await openContainer(path);
    return { ok: true, report: await verifyContents(zip, trust) };
  } catch (error) {
    if (error instanceof BrokenLink) return { broken: error.broken };
    throw error;
  } finally {
    zip?.close();
  }
}

async function verifyContents(zip: ZipReader, trust: Trust): Promise<EvidenceReport> {
  const ring = new KeyRing(zip, trust);
  const bundle = { zip, manifest: await verifyManifest(zip, ring) };
  await verifyFiles(bundle);
  const events = await verifyChain(bundle);
  const told = toldBy(events);
  verifyToldFiles(bundle, told);
  const origins = await verifySignatures(bundle, ring, told);
  const items = await verifyReceipts(bundle, ring, origins);
  const anchors = await verifyTimeStamps(bundle, await verifyAnchors(bundle, events), trust, ring);
  const { caseId, generatedAt, language, files } = bundle.manifest;
  const unsigned = Object.keys(files).filter((name) => itemOf(name) && !items.some(({ file }) => file === name));
  const chain = summaryOf(caseId, events);
  return {
    ...{ caseId, generatedAt, language, files: zip.names.length },
    ...{ chain, items, unsigned, anchors, onFaith: ring.takenOnFaith },
  };
}

function summaryOf(caseId: string, events: readonly RecordedEvent[]): EvidenceReport['chain'] {
  const whole = events.filter(({ shown }) => shown && 'secret' in shown.disclosure).length;
  const hidden = events.filter(({ shown }) => !shown).length;
  const head = events.at(-1)?.head ?? genesis(caseId);
  return { head, length: events.length, whole, inPart: events.length - whole - hidden, hidden };
}
