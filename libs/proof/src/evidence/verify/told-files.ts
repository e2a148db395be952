import { itemOf, layout } from '../layout.ts';
import type { Told } from '../told.ts';
import { breakAt } from './broken-link.ts';
import type { Bundle } from './bundle.ts';

/** Of the fourth link too: the chain has every document and letter of the bundle, with the very hash and size of its file. */
export function verifyToldFiles({ manifest: { files } }: Bundle, told: Told): void {
  for (const [name, { sha256, size }] of Object.entries(files)) {
    const item = itemOf(name);
    if (item === undefined) continue;
    const said = name === layout.letter(item) ? told.letter(item) : told.document(item);
    if (said.length === 0) breakAt('chain', name, 'is of no event that is shown');
    if (!said.every((file) => file.sha256 === sha256 && file.size === size))
      breakAt('chain', name, 'is not the file of which the chain tells');
  }
}
