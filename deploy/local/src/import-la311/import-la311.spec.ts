import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { importLa311, UnusableFile, type ImportedLine } from './import-la311.ts';
import { loadTerritory } from './territory.ts';

const header = 'SRNumber,CreatedDate,ClosedDate,RequestType,Status,RequestSource,Anonymous,Owner,APC';
const row = '1-1,01/01/2018 12:00:09 AM,,Bulky Items,Open,Call,Y,BOS,Central APC';

async function imported(...lines: string[]): Promise<ImportedLine[]> {
  const results = [];
  const csv = Readable.from([lines.map((line) => `${line}\n`).join('')]);
  for await (const result of importLa311(csv, loadTerritory())) results.push(result);
  return results;
}

describe('a MyLA311 file', () => {
  it('is read line by line', async () => {
    const [, first, second] = await imported(header, row, row.replace('1-1', '1-2'));
    expect(first).toMatchObject({ line: 2, requests: [{ subject: '1-1' }], findings: [] });
    expect(second).toMatchObject({ line: 3, requests: [{ subject: '1-2' }], findings: [] });
  });

  it('may have its columns in any order, and a byte order mark', async () => {
    const [, first] = await imported(
      `\ufeffAPC,${header.replace(',APC', '')}`,
      `Central APC,${row.replace(',Central APC', '')}`,
    );
    expect(first).toMatchObject({ requests: [{ subject: '1-1' }], findings: [] });
  });

  it('reports a column that it does not know, and reads on', async () => {
    const [heading, first] = await imported(`${header},Mood`, `${row},good`);
    expect(heading).toMatchObject({ line: 1, findings: [{ column: 'Mood', problem: 'unknown-column' }] });
    expect(first?.requests).toHaveLength(1);
  });

  it('reports a row of another length by its line, and reads on', async () => {
    const [, short, next] = await imported(header, '1-1,short', row);
    expect(short).toMatchObject({
      line: 2,
      requests: [],
      findings: [{ problem: 'unreadable', consequence: 'row skipped' }],
    });
    expect(next?.requests).toHaveLength(1);
  });

  it('reports an unknown value by its line, and reads on', async () => {
    const [, odd, next] = await imported(header, row.replace('Bulky Items', 'Pothole'), row);
    expect(odd).toMatchObject({ line: 2, findings: [{ column: 'RequestType', value: 'Pothole' }] });
    expect(next?.requests).toHaveLength(1);
  });

  it('is unusable without a needed column', async () => {
    await expect(imported(header.replace('Status,', ''), row)).rejects.toThrow(
      new UnusableFile('the header lacks Status'),
    );
  });

  it('is unusable when it is empty', async () => {
    await expect(imported()).rejects.toThrow(UnusableFile);
  });
});
