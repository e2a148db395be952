import { describe, expect, it } from '@jest/globals';
import type { DeskEntry } from '@jisr/portal-api';
import { documentItem, passagesIn } from './passages.ts';

const item = `${documentItem('01890000-0000-7000-8000-000000000001', 2)}imr`;
const way = { item, from: 'al-omrane', to: 'imr' };
const told = (name: string, time: string, data: object): DeskEntry => ({
  ...{ index: 0, id: time, type: `ma.jisr.exchange.${name}.v1`, time },
  data: { ...way, ...data },
});
const offered = told('item-offered', '2026-01-05T09:00:00Z', {});
const signed = told('item-signed', '2026-01-05T11:00:00Z', { at: '2026-01-05T10:00:00Z' });
const received = told('item-received', '2026-01-06T11:00:00Z', { at: '2026-01-06T10:00:00Z' });

describe('what passes between institutions', () => {
  it('is on its way once it is offered, signed by nobody', () => expect(passagesIn([offered])).toEqual([way]));

  it('was signed and confirmed when its signatures say so', () =>
    expect(passagesIn([offered, signed, received])).toEqual([
      { ...way, signedAt: '2026-01-05T10:00:00Z', receivedAt: '2026-01-06T10:00:00Z' },
    ]));

  it('is nothing where its history is not shown', () =>
    expect(passagesIn([told('event-withheld', '2026-01-05T09:00:00Z', {})])).toEqual([]));
});
