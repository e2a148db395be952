import type { FiledView, FilingForm } from '@jisr/portal-api';
import { ApiProblem, ask } from '../shell/api.ts';
import { keeper as device, type Attachment, type Keeper, type Outgoing } from './kept.ts';
import { uploadToFollowed } from './upload.ts';

/** What the outbox needs of the portal. */
export interface Sender {
  /** The same id sends once, however often. */
  file(form: FilingForm, id: string): Promise<FiledView>;
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
 * Sends what waits on this device: each complaint, then what belongs to it. Resolves when it has tried all; throws nothing,
 * since whatever could not be sent is still there and is tried again.
 *
 * Guarantees: a complaint is removed only once its receipt is kept; sent again before that, it is the same complaint by its id.
 */
export async function sendWaiting(keeper: Keeper = device, sender: Sender = portal): Promise<void> {
  for (const outgoing of await keeper.all('outgoing')) if (!outgoing.refused) await send(outgoing, keeper, sender);
  for (const { id, caseId, receiptNumber, code } of await keeper.all('receipt')) {
    const attachments = await keeper.get('attachments', id);
    if (attachments && code !== undefined)
      await sendAttachments(id, { caseId, receiptNumber, code }, attachments, keeper, sender);
  }
}

async function send(outgoing: Outgoing, keeper: Keeper, sender: Sender): Promise<void> {
  const { draft, form } = outgoing;
  try {
    const told = await sender.file(form, draft.id);
    await keeper.set('receipt', draft.id, { id: draft.id, ...told, filedAt: new Date().toISOString() });
    await keeper.remove('outgoing', draft.id);
  } catch (error) {
    const refused = error instanceof ApiProblem && !passing.has(error.problem.status) && error.problem;
    if (refused) await keeper.set('outgoing', draft.id, { ...outgoing, refused });
    return;
  }
}

async function sendAttachments(
  id: string,
  opened: { readonly caseId: string; readonly receiptNumber: string; readonly code: string },
  attachments: readonly Attachment[],
  keeper: Keeper,
  sender: Sender,
): Promise<void> {
  try {
    await sender.follow(opened.receiptNumber, opened.code);
    let left = attachments;
    for (const attachment of attachments) {
      await sender.upload(attachment, opened.caseId);
      left = left.filter((one) => one !== attachment);
      await keeper.set('attachments', id, left);
    }
    await keeper.remove('attachments', id);
  } catch {
    return;
  }
}
