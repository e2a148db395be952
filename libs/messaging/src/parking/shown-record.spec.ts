import { describe, expect, it } from '@jest/globals';
import { shownRecord } from './shown-record.ts';

const record = (value: string | null, headers: Record<string, string> = {}) =>
  shownRecord({
    topic: 'jisr.complaints.lifecycle.v1',
    partition: 2,
    offset: 41n,
    key: null,
    value: value === null ? null : Buffer.from(value),
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
  });

describe('a record that operators see', () => {
  it('tells which fields it has, and nothing of what they say', () => {
    const shown = record('{"name":"Fatima","contact":{"phone":"+212600000001"},"claims":["Fatima"],"age":41}');

    expect(shown.fields).toEqual({
      '/name': 'string',
      '/contact/phone': 'string',
      '/claims': 'list of 1',
      '/age': 'number',
    });
    expect(JSON.stringify(shown)).not.toMatch(/Fatima|212600/);
  });

  it('tells where it lies and its attributes, no other header', () => {
    const shown = record('{}', { ce_id: 'e-1', ce_type: 'ma.jisr.x.y.v1', authorization: 'secret' });

    expect(shown).toMatchObject({ offset: '41', bytes: 2, attributes: { id: 'e-1', type: 'ma.jisr.x.y.v1' } });
    expect(JSON.stringify(shown)).not.toContain('secret');
  });

  it.each([null, 'not json', '"text"', '[1]'])('is shown without fields when its content is %p', (value) => {
    expect(Object.keys(record(value).fields).filter(Boolean)).toEqual([]);
  });
});
