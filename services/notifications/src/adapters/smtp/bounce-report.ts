/** What a report of a mail system says of one of our mails. */
export interface BounceReport {
  /** The id of the delivery, as the mail's message id carried it. */
  readonly delivery: string;
  /** False while the mail system still tries. */
  readonly forGood: boolean;
}

/** One part of a mail, decoded. */
export interface MailPart {
  readonly type: string;
  readonly text: string;
}

const ours = /^Message-ID:\s*<([^<>\s]+)@jisr>/im;

/** Reads the parts of a delivery status notification (RFC 3464); nothing when they are of no such report, or of no mail of ours. */
export function bounceIn(parts: readonly MailPart[]): BounceReport | undefined {
  const status = parts.find(({ type }) => type === 'message/delivery-status');
  const original = parts.find(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers');
  const [, delivery] = ours.exec(original?.text ?? '') ?? [];
  if (!status || delivery === undefined) return undefined;
  return { delivery, forGood: isForGood(status.text) };
}

/** Failed for good: the action says so and the status, if there is one, is of class 5. */
function isForGood(report: string): boolean {
  const [, action = ''] = /^Action:\s*(\w+)/im.exec(report) ?? [];
  const [, status = '5'] = /^Status:\s*(\d)\./im.exec(report) ?? [];
  return action.toLowerCase() === 'failed' && status === '5';
}
