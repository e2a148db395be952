import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../src/index.ts';

const page = readFileSync(join(root, 'docs/lifecycle.md'), 'utf8');
const deciders = globSync('services/*/src/domain/*.decider.ts', { cwd: root });

describe('docs/lifecycle.md', () => {
  it('is what its script draws', () => {
    const script = join(root, 'libs/architecture/lifecycle.mjs');
    const { status, stderr } = spawnSync(process.execPath, ['--conditions=@jisr/source', script, '--check'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(deciders)('has the states of %s', (file) => {
    expect(page).toContain(`## ${file.split('/')[1]}: ${basename(file, '.decider.ts')}\n`);
  });
});
