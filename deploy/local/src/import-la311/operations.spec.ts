import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inventOperations } from './operations.ts';
import { operationsPath } from './sample.ts';
import { loadTerritory } from './territory.ts';

describe('the committed operations', () => {
  it('are one for each province and prefecture, as the importer writes them', () => {
    const { provinces } = loadTerritory();
    expect(provinces).toHaveLength(75);
    const written = inventOperations({ provinces, communes: [] }).map((operation) => `${JSON.stringify(operation)}\n`);
    expect(readFileSync(operationsPath, 'utf8')).toBe(written.join(''));
  });
});
