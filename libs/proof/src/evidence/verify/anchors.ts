import { verifyAnchor } from '../../merkle/anchor.ts';
import { verifyTimeStamp } from '../../timestamps/verify.ts';
import { parseAnchor, type AnchorRecord } from '../anchor-record.ts';
import { hoursIn, layout } from '../layout.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { breakAt } from './broken-link.ts';
import { bytesOf, textOf, type Bundle } from './bundle.ts';
import type { KeyRing, Trust } from './trust.ts';

/** That the chain up to an entry existed at a time, as an authority says. */
export interface ProvenAnchor {
  readonly hour: string;
  /** Index in the chain, from 0, of the last event that was there. */
  readonly entry: number;
  /** RFC 3339 in UTC. */
  readonly stampedAt: string;
}

/** Seventh link: each anchor's tree holds the head of one entry of the chain, later hours no earlier entries. */
export async function verifyAnchors(
  { zip, manifest: { caseId } }: Bundle,
  events: readonly RecordedEvent[],
): Promise<readonly AnchorRecord[]> {
  const anchors: AnchorRecord[] = [];
  for (const hour of hoursIn(zip.names)) {
    const name = layout.anchor(hour);
    const anchor = parseAnchor(await textOf(zip, 'anchors', name)) ?? breakAt('anchors', name, 'is no anchor');
    const { head } = events[anchor.entry] ?? breakAt('anchors', name, 'is of an entry that the chain has not');
    if (anchor.hour !== hour) breakAt('anchors', name, 'is of another hour');
    if (anchor.entry < (anchors.at(-1)?.entry ?? 0))
      breakAt('anchors', name, 'is of an earlier entry than an hour before');
    if (!verifyAnchor(anchor.root, { caseId, head }, anchor.proof))
      breakAt('anchors', name, 'does not lead to its root');
    anchors.push(anchor);
  }
  return anchors;
}

/** Last link: each anchor's root was stamped by an authority under one of the verifier's roots, or one taken on faith. */
export async function verifyTimeStamps(
  { zip }: Bundle,
  anchors: readonly AnchorRecord[],
  { timeStampRoots }: Trust,
  ring: KeyRing,
): Promise<readonly ProvenAnchor[]> {
  const proven: ProvenAnchor[] = [];
  for (const { hour, root, entry } of anchors) {
    const name = layout.timeStamp(hour);
    const check = await verifyTimeStamp(await bytesOf(zip, 'time stamps', name), root, timeStampRoots);
    if ('refused' in check) breakAt('time stamps', name, check.refused);
    if (!timeStampRoots) ring.noted({ holder: 'time-stamping authority', fingerprint: check.authority });
    proven.push({ hour, entry, stampedAt: check.genTime });
  }
  return proven;
}
