import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sha256 } from '../hash.ts';
import { inMemory } from './file-source.ts';
import { writeZip } from './zip-writer.ts';

describe('a ZIP file', () => {
  /** Computed with Python (struct, zlib.crc32, hashlib) from what docs/proof.md says of the container. */
  it('has the known bytes, in whatever order its entries come', async () => {
    const out = new PassThrough();
    const entryOf = (name: string, content: string) => {
      const file = inMemory(content);
      return { name, size: file.size, open: async () => file.open() };
    };
    const [bytes] = await Promise.all([
      buffer(out),
      writeZip([entryOf('b/é.txt', 'hello'), entryOf('a.json', '')], out),
    ]);
    expect([bytes.length, sha256(bytes)]).toEqual([
      239,
      'd5f78fbad3eb69e19484eac68876fe91e41bde2d547fbc511b1e16aa025d2132',
    ]);
  });
});
