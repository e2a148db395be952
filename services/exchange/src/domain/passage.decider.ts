import { accept, refuse, type Decider, type Decision } from '@jisr/decider';
import { itemOf, type Passage, type PassageCommand, type PassageEvent, type PassageRefusal } from './passage.ts';

type Asked<Type> = Extract<PassageCommand, { type: Type }>;
type Decided = Decision<PassageEvent, PassageRefusal>;

/**
 * An item is offered once, signed once by its sender and confirmed once by its receiver, each over the hash of the same bytes.
 * Who signs or confirms again is heard and changes nothing: the first signature and the first receipt stand.
 */
export const passageDecider: Decider<PassageCommand, Passage, PassageEvent, PassageRefusal> = {
  initial: { status: 'unknown' },

  decide(command, passage) {
    switch (command.type) {
      case 'offer':
        return passage.status === 'unknown' ? accept({ type: 'item-offered', ...itemOf(command) }) : accept();
      case 'sign':
        return sign(command, passage);
      case 'confirm':
        return confirm(command, passage);
    }
  },

  evolve(passage, event) {
    switch (event.type) {
      case 'item-offered':
        return { status: 'offered', ...itemOf(event) };
      case 'item-signed':
        return passage.status === 'offered' ? { ...passage, status: 'signed', origin: event.origin } : passage;
      case 'item-received':
        return passage.status === 'signed' ? { ...passage, status: 'received', receipt: event.receipt } : passage;
    }
  },
};

function sign({ by, mayItSign, sha256, signed, verdict }: Asked<'sign'>, passage: Passage): Decided {
  if (passage.status === 'unknown') return refuse('item-unknown');
  if (by !== passage.from) return refuse('not-the-sender');
  if (!mayItSign) return refuse('may-not-sign');
  if (sha256 !== passage.sha256) return refuse('another-hash');
  if (passage.status !== 'offered') return accept();
  return verdict === 'good' ? accept({ type: 'item-signed', ...itemOf(passage), origin: signed }) : refuse(verdict);
}

function confirm({ by, sha256, signed, verdict }: Asked<'confirm'>, passage: Passage): Decided {
  if (passage.status === 'unknown') return refuse('item-unknown');
  if (by !== passage.to) return refuse('not-the-receiver');
  if (sha256 !== passage.sha256) return refuse('another-hash');
  if (passage.status === 'offered') return refuse('item-unsigned');
  if (passage.status === 'received') return accept();
  return verdict === 'good' ? accept({ type: 'item-received', ...itemOf(passage), receipt: signed }) : refuse(verdict);
}
