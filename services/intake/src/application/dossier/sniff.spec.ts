import { describe, expect, it } from '@jest/globals';
import { sniff } from './sniff.ts';

/** In parts of three bytes, so that every character and every mark is torn somewhere. */
const bytesOf = (content: Buffer) =>
  async function* () {
    for (let at = 0; at < content.length; at += 3) yield await Promise.resolve(content.subarray(at, at + 3));
  };

describe('what bytes show themselves to be', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'application/pdf'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'image/jpeg'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'application/x-msdownload'],
    ['text in any script', Buffer.from('Réclamation: تسليم السكن ⴰⵙⵓⵙⵓ'), 'text/plain'],
  ])('%s', async (_, content, type) => expect(await sniff(bytesOf(content))).toBe(type));

  it.each([
    ['text in another encoding', Buffer.from([0x52, 0xe9, 0x63, 0x6c])],
    ['text that breaks off in a character', Buffer.from('é').subarray(0, 1)],
    ['text with a NUL', Buffer.from('a\0b')],
  ])('nothing, of %s', async (_, content) => expect(await sniff(bytesOf(content))).toBeUndefined());
});
