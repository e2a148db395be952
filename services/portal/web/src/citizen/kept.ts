import type { FilingForm, ProblemView } from '@jisr/portal-api';
import { createStore, del, entries, get, set } from 'idb-keyval';
import type { Draft } from './filing/draft.ts';

/** A file or recording that goes to the dossier after filing. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly documentType: string;
  readonly content: Blob;
  /** The portal does not take it. */
  readonly refused?: boolean;
}

/** A complaint that is to be sent as soon as the line allows. */
export interface Outgoing {
  readonly draft: Draft;
  readonly form: FilingForm;
  /** Why the portal can't take it as it is. */
  readonly refused?: ProblemView;
}

/** What is left of a complaint on this device once it was taken. */
export interface Receipt {
  readonly id: string;
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly code?: string;
  /** RFC 3339. */
  readonly filedAt: string;
}

/** What this device keeps for whoever writes on it, until it is sent or thrown away. */
export interface Kept {
  readonly draft: Draft;
  readonly outgoing: Outgoing;
  readonly receipt: Receipt;
  readonly attachments: readonly Attachment[];
}

/** A place that outlives the page, by kind and complaint. */
export interface Keeper {
  get<Kind extends keyof Kept>(kind: Kind, id: string): Promise<Kept[Kind] | undefined>;
  set<Kind extends keyof Kept>(kind: Kind, id: string, value: Kept[Kind]): Promise<void>;
  remove(kind: keyof Kept, id: string): Promise<void>;
  all<Kind extends keyof Kept>(kind: Kind): Promise<readonly Kept[Kind][]>;
}

const store = createStore('jisr', 'citizen');
const changes = new EventTarget();
const keyOf = (kind: keyof Kept, id: string) => `${kind}:${id}`;

/** IndexedDB; all tabs of this device share it. */
export const keeper: Keeper = {
  get: (kind, id) => get(keyOf(kind, id), store),
  set: async (kind, id, value) => {
    await set(keyOf(kind, id), value, store);
    changes.dispatchEvent(new Event('change'));
  },
  remove: async (kind, id) => {
    await del(keyOf(kind, id), store);
    changes.dispatchEvent(new Event('change'));
  },
  all: async <Kind extends keyof Kept>(kind: Kind) => {
    const found = await entries<string, Kept[Kind]>(store);
    return found.filter(([key]) => key.startsWith(`${kind}:`)).map(([, value]) => value);
  },
};

/** Calls back after each change of what is kept, in this tab; answers how to stop it. */
export function onKeptChange(tell: () => void): () => void {
  changes.addEventListener('change', tell);
  return () => changes.removeEventListener('change', tell);
}

/** Drops everything of a complaint on this device, the addresses of its half sent papers too. */
export async function forget(id: string, from: Keeper = keeper, uploads: Storage = localStorage): Promise<void> {
  const papers = (await from.get('attachments', id)) ?? [];
  const kinds = ['draft', 'outgoing', 'receipt', 'attachments'] as const;
  await Promise.all(kinds.map((kind) => from.remove(kind, id)));
  const ours = (key: string) => papers.some((paper) => key.startsWith(`tus::${paper.id}::`));
  for (const key of Object.keys(uploads).filter(ours)) uploads.removeItem(key);
}
