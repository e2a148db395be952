import type { Institution } from '@jisr/contracts';

/** Whether an institution may see events of that type of its cases; of any other it learns that they happened. */
export const mayBeSeen = (type: string, { maySee }: Institution): boolean =>
  maySee.includes(type) || maySee.includes(type.replace(/[^.]+\.v\d+$/, '*'));
