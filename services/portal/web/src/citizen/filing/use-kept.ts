import { useEffect, useState } from 'react';
import { keeper, onKeptChange, type Outgoing, type Receipt } from '../kept.ts';

/** What is left on this device of complaints that were sent, or wait to be; undefined until it is read. */
export interface OnDevice {
  readonly outgoing: readonly Outgoing[];
  readonly receipts: readonly Receipt[];
  readonly hasDraft: boolean;
}

export function useKept(): OnDevice | undefined {
  const [kept, setKept] = useState<OnDevice>();
  useEffect(() => {
    const read = async () => {
      const [outgoing, receipts, drafts] = await Promise.all([
        keeper.all('outgoing'),
        keeper.all('receipt'),
        keeper.all('draft'),
      ]);
      setKept({ outgoing, receipts, hasDraft: drafts.length > 0 });
    };
    void read();
    return onKeptChange(() => void read());
  }, []);
  return kept;
}
