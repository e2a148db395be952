import type { Broken, EvidenceReport } from '@jisr/proof';

/** Names come from the bundle: what could steer a terminal is not shown. */
const printable = (line: string) => line.replace(/\p{C}/gu, '\ufffd');
const lines = (all: readonly string[]) => `${all.map(printable).join('\n')}\n`;

/** What a whole bundle proves, link by link, and what it does not. */
export const reportText = (report: EvidenceReport): string =>
  lines([
    `Case ${report.caseId}, bundle of ${report.generatedAt}: every link holds.`,
    `  container           one ZIP file, to the last byte as its ${counted(report.files, 'file')} make it`,
    '  manifest signature  by the platform',
    '  files               each as in the manifest',
    `  chain               ${chainText(report)}`,
    `  signatures          ${counted(report.items.length, 'item')} signed by the sender`,
    `  receipts            ${counted(report.items.filter(({ received }) => received).length, 'item')} signed for by the receiver`,
    ...report.items.map(itemText),
    `  anchors             ${counted(report.anchors.length, 'hour')}`,
    ...report.anchors.map(
      ({ hour, entry, stampedAt }) => `    ${hour}  events 1 to ${entry + 1}, there at ${stampedAt}`,
    ),
    `  time stamps         ${counted(report.anchors.length, 'token')}`,
    ...limitsOf(report),
  ]);

/** The first broken link, in one line. */
export const brokenText = ({ link, file, why }: Broken): string => lines([`Broken at ${link}: ${file} ${why}`]);

function chainText({ chain: { head, length, whole, inPart, hidden } }: EvidenceReport): string {
  return `${counted(length, 'event')}, ${whole} in whole, ${inPart} in part, ${hidden} by hash alone; head ${head}`;
}

function itemText({ item, file, from, to, sent, received }: EvidenceReport['items'][number]): string {
  const content = file ?? 'not in the bundle';
  return `    ${item}  ${content}, ${from} to ${to}, sent ${sent}, ${received ? `received ${received}` : 'no receipt'}`;
}

function limitsOf({ chain, anchors, unsigned, onFaith }: EvidenceReport): readonly string[] {
  const anchored = (anchors.at(-1)?.entry ?? -1) + 1;
  return [
    ...(anchored < chain.length ? [`No time stamp covers what came after event ${anchored}.`] : []),
    ...unsigned.map((file) => `Nobody signed ${file}.`),
    ...(onFaith.length > 0
      ? ['Taken on faith from the bundle itself; compare by other ways, or give --trust and --tsa:']
      : []),
    ...onFaith.map(({ holder, fingerprint }) => `    ${holder}  ${fingerprint}`),
  ];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
