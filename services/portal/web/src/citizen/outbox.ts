import type { FiledView, FilingForm } from '@jisr/portal-api';
import { ApiProblem, ask } from '../shell/api.ts';
import { keeper as device, type Attachment, type Keeper, type Outgoing, type Receipt } from './kept.ts';
import { UploadRefused, uploadToFollowed } from './upload.ts';

/** What the outbox needs of the portal. */
export interface Sender {
  /** The same key sends once, however often. */
  file(form: FilingForm, key: string): Promise<FiledView>;
  upload(attachment: Attachment, caseId: string): Promise<void>;
  follow(receiptNumber: string, code: string): Promise<void>;
}

export const portal: Sender = {
  file: (body, key) => ask<FiledView>('POST', '/api/complaints', { body, key }),
  upload: uploadToFollowed,
  follow: (receiptNumber, code) => ask('POST', '/api/follow', { body: { receiptNumber, code } }),
};

/** Statuses after which the same complaint can be taken later as it is. */
const passing: ReadonlySet<number> = new Set([401, 403, 408, 409, 425, 429, 500, 502, 503, 504]);

/**
 * Sends what waits on this device: each complaint, then what belongs to it. Answers whether nothing is left to be tried again;
 * throws nothing, since whatever could not be sent is still there.
 *
 * Guarantees: a complaint is removed only once its receipt is kept; sent again before that, it is the same complaint by its key.
 * What is thrown away meanwhile does not come back.
 */
export async function sendWaiting(keeper: Keeper = device, sender: Sender = portal): Promise<boolean> {
  for (const outgoing of await keeper.all('outgoing')) if (!outgoing.refused) await send(outgoing, keeper, sender);
  for (const receipt of await keeper.all('receipt'))
    await sendAttachments(receipt, keeper, sender).catch(() => undefined);
  const isLeft = (await keeper.all('outgoing')).some(({ refused }) => !refused);
  const papers = await Promise.all((await keeper.all('receipt')).map(({ id }) => waitingOf(id, keeper)));
  return !isLeft && papers.flat().length === 0;
}

async function send(outgoing: Outgoing, keeper: Keeper, sender: Sender): Promise<void> {
  const { draft, form } = outgoing;
  const { id, key } = draft;
  const isThere = async () => (await keeper.get('outgoing', id)) !== undefined;
  try {
    const told = await sender.file(form, key);
    if (await isThere()) await keeper.set('receipt', id, { id, ...told, filedAt: new Date().toISOString() });
    await keeper.remove('outgoing', id);
  } catch (error) {
    const refused = error instanceof ApiProblem && !passing.has(error.problem.status) && error.problem;
    if (refused && (await isThere())) await keeper.set('outgoing', id, { ...outgoing, refused });
  }
}

/** Without a code the case is open only where somebody opened it; the portal says so when it is not. */
async function sendAttachments({ id, caseId, receiptNumber, code }: Receipt, keeper: Keeper, sender: Sender) {
  const attachments = await waitingOf(id, keeper);
  if (attachments.length > 0 && code !== undefined) await sender.follow(receiptNumber, code);
  for (const { id: one } of attachments) {
    const attachment = (await waitingOf(id, keeper)).find((kept) => kept.id === one);
    if (!attachment) continue;
    const isRefused = await sender.upload(attachment, caseId).then(() => false, ifRefused);
    const kept = await keeper.get('attachments', id);
    if (!kept) return;
    const left = kept.flatMap((other) => (other.id !== one ? [other] : isRefused ? [{ ...other, refused: true }] : []));
    await (left.length > 0 ? keeper.set('attachments', id, left) : keeper.remove('attachments', id));
  }
}

/** What is still to be sent of a complaint's papers. */
const waitingOf = async (id: string, keeper: Keeper): Promise<readonly Attachment[]> =>
  ((await keeper.get('attachments', id)) ?? []).filter(({ refused }) => !refused);

function ifRefused(error: unknown): true {
  if (error instanceof UploadRefused) return true;
  throw error;
}
