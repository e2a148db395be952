import { accept, refuse, type Decider } from '@jisr/decider';

/** One operation, unit or contract as the registry has it. */
export type Entry<Sheet> =
  { readonly version: 0 } | { readonly version: number; readonly sheet: Sheet; readonly by: string };

/** An institution's statement of an entry. */
export interface Report<Sheet> {
  readonly type: 'report';
  readonly sheet: Sheet;
  readonly by: string;
}

export interface Registered<Sheet> {
  readonly type: 'registered';
  readonly sheet: Sheet;
  readonly by: string;
  readonly version: number;
}

/**
 * The last statement of the institution that reported an entry first stands, under the next version; saying the same again
 * changes nothing.
 */
export const registryEntry = <Sheet>(): Decider<
  Report<Sheet>,
  Entry<Sheet>,
  Registered<Sheet>,
  'reported-by-another'
> => ({
  initial: { version: 0 },

  decide({ sheet, by }, entry) {
    if ('sheet' in entry) {
      if (entry.by !== by) return refuse('reported-by-another');
      if (JSON.stringify(entry.sheet) === JSON.stringify(sheet)) return accept();
    }
    return accept({ type: 'registered', sheet, by, version: entry.version + 1 });
  },

  evolve: (_, { sheet, by, version }) => ({ sheet, by, version }),
});
