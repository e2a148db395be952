import { chainStart, followChain } from '../../chain.ts';
import { hashOfDisclosed } from '../../events/disclosure.ts';
import { layout } from '../layout.ts';
import { parseRecord, type RecordedEvent } from '../recorded-event.ts';
import { breakAt } from './broken-link.ts';
import { textOf, type Bundle } from './bundle.ts';

const link = 'chain';
const breakAtLine = (index: number, why: string): never =>
  breakAt(link, layout.events, `line ${String(index + 1)} ${why}`);

/** Fourth link: every event shown has its hash and is of the case, and the hashes lead from the case's genesis to its head. */
export async function verifyChain({ zip, manifest }: Bundle): Promise<readonly RecordedEvent[]> {
  const lines = (await textOf(zip, link, layout.events)).split('\n');
  if (lines.pop() !== '') breakAt(link, layout.events, 'does not end with a line feed');
  const events = lines.map((line, index) => parseRecord(line) ?? breakAtLine(index, 'is no event record'));
  events.forEach(({ hash, shown }, index) => {
    if (!shown) return;
    if (shown.event.subject !== manifest.caseId) breakAtLine(index, 'is of another case');
    if (hashOfDisclosed(shown.event, shown.disclosure) !== hash) breakAtLine(index, 'shows an event of another hash');
  });
  const followed = followChain(chainStart(manifest.caseId), events);
  if ('broken' in followed) breakAtLine(followed.broken.index, `has a head that is not ${followed.broken.expected}`);
  return events;
}
