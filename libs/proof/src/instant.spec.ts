import { describe, expect, it } from '@jest/globals';
import { parseInstant } from './instant.ts';

describe('an instant', () => {
  it.each([
    ['1970-01-01T00:00:01Z', 1000],
    ['1970-01-01T00:00:00.5Z', 500],
    ['1970-01-01T00:00:00.123456789Z', 123],
    ['2028-02-29T00:00:00Z', 1835395200000],
  ])('is %s', (text, instant) => expect(parseInstant(text)).toBe(instant));

  it.each([
    ['2026-11-25'],
    ['2026-11-25T10:00Z'],
    ['2026-11-25T10:00:00'],
    ['2026-11-25T10:00:00+01:00'],
    ['2026-11-25t10:00:00z'],
    ['2026-11-25T10:00:00.Z'],
    ['2026-11-25T10:00:00.1234567890Z'],
    ['2026-02-30T10:00:00Z'],
    ['2026-13-01T10:00:00Z'],
    ['2026-11-25T24:00:00Z'],
    ['2026-11-25T10:00:60Z'],
    [' 2026-11-25T10:00:00Z'],
    ['2026-11-25T10:00:00Z\n'],
    [1764064800000],
    [undefined],
  ])('is not %p', (text) => expect(parseInstant(text)).toBeUndefined());
});
