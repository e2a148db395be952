import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import { passageDecider } from '../../domain/passage.decider.ts';
import {
  itemOf,
  type Item,
  type Passage,
  type PassageCommand,
  type PassageEvent,
  type PassageRefusal,
} from '../../domain/passage.ts';

/** The passage of one item to one institution, within its case. */
export const passagePart = (
  item: Pick<Item, 'item' | 'to'>,
): Part<PassageCommand, Passage, PassageEvent, PassageRefusal> => ({
  name: nameOf(item),
  decider: passageDecider,
  publish: (event) => [toDraft(event)],
});

const prefix = 'passage ';
const nameOf = ({ item, to }: Pick<Item, 'item' | 'to'>) => `${prefix}${item} ${to}`;

/** The passages of a case, by the names of its parts. */
export const passagesAmong = (parts: readonly string[]): readonly Pick<Item, 'item' | 'to'>[] =>
  parts
    .filter((part) => part.startsWith(prefix))
    .map((part) => part.slice(prefix.length).split(' '))
    .map(([item = '', to = '']) => ({ item, to }));

function toDraft(event: PassageEvent): Draft {
  const data = { ...itemOf(event), actor: { role: 'system' as const } };
  switch (event.type) {
    case 'item-offered':
      return { type: 'ma.jisr.exchange.item-offered.v1', data };
    case 'item-signed': {
      const { at, jws: signature } = event.origin;
      return { type: 'ma.jisr.exchange.item-signed.v1', data: { ...data, at, signature } };
    }
    case 'item-received': {
      const { at, jws: receipt } = event.receipt;
      const { size: _size, ...about } = data;
      return { type: 'ma.jisr.exchange.item-received.v1', data: { ...about, at, receipt } };
    }
  }
}
