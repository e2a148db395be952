import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { importLa311Command } from './command.ts';

const header = 'SRNumber,CreatedDate,ClosedDate,RequestType,Status,RequestSource,Anonymous,Owner,APC';
const row = '1-1,01/01/2018 12:00:09 AM,,Bulky Items,Open,Call,Y,BOS,Central APC';

describe('import:la311', () => {
  let folder: string;
  let said: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-import-'));
    said = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  const run = async (csv: string) => {
    const [input, output] = [join(folder, 'in.csv'), join(folder, 'out.ndjson')];
    await writeFile(input, csv);
    await importLa311Command().exitOverride().parseAsync(['node', 'jisr', input, '--out', output]);
    return (await readFile(output, 'utf8')).trimEnd().split('\n');
  };

  it('writes one request a line and says how many', async () => {
    const lines = await run(`${header}\n${row}\n`);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ specversion: '1.0', subject: '1-1' }]);
    expect(said).toContain('1 rows, 1 requests');
  });

  it('names the line of what it could not read, and ends well', async () => {
    await run(`${header}\n${row}\n${row.replace('Call', 'Telepathy')}\n`);
    expect(said).toContain('line 3: RequestSource unknown value "Telepathy": row skipped');
  });

  it('fails for a file without a needed column', async () => {
    await expect(run(`${header.replace('Owner,', '')}\n`)).rejects.toMatchObject({ exitCode: 1 });
    expect(said).toContain('the header lacks Owner');
  });

  it('fails for a file that is not there', async () => {
    const command = importLa311Command().exitOverride();
    await expect(command.parseAsync(['node', 'jisr', join(folder, 'none.csv.gz')])).rejects.toMatchObject({
      exitCode: 1,
    });
    expect(said).toContain('ENOENT');
  });
});
