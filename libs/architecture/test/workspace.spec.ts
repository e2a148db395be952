import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projects, root } from '../src/index.ts';

const kinds = ['type:service', 'type:web', 'type:platform', 'type:contract', 'type:util'];
const all = projects().map((project) => [project.folder, project] as const);
/** A web app is the end of the line: nobody imports it. */
const imported = all.filter(([, { tags }]) => !tags.includes('type:web'));
const services = all.filter(([, { tags }]) => tags.includes('type:service'));
/** All but the portal, which decides nothing: it shows what the others' events say, and asks them. */
const deciding = services.filter(([folder]) => folder !== 'services/portal');

describe.each(all)('%s', (_, project) => {
  it('has one type and one scope, which the boundaries are drawn by', () => {
    expect(project.tags.filter((tag) => kinds.includes(tag))).toHaveLength(1);
    expect(project.tags.filter((tag) => tag.startsWith('scope:'))).toHaveLength(1);
  });
});

describe.each(imported)('%s', (folder, project) => {
  it('exports its source first under the condition that lint, types and tests resolve by', () => {
    const entries = Object.values(project.exports);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      expect(Object.keys(entry)[0]).toBe('@jisr/source');
      expect([entry['@jisr/source'], existsSync(join(root, folder, entry['@jisr/source'] ?? ''))]).toEqual([
        entry['@jisr/source'],
        true,
      ]);
    }
  });
});

describe.each(services)('%s', (folder, project) => {
  it.each(['src/main.ts', 'src/app.module.ts', 'src/application', 'src/adapters'])('has %s', (path) => {
    expect(existsSync(join(root, folder, path))).toBe(true);
  });

  it('has the scope of its own folder, and no other service has it', () => {
    const scope = `scope:${folder.replace('services/', '')}`;
    expect(project.tags).toContain(scope);
    expect(services.filter(([, { tags }]) => tags.includes(scope))).toHaveLength(1);
  });
});

describe.each(deciding)('%s', (folder) => {
  it('has specs of its domain, one beside every decider', () => {
    const domain = globSync('src/domain/**/*.ts', { cwd: join(root, folder) });
    const needed = domain
      .filter((file) => file.endsWith('.decider.ts'))
      .map((file) => file.replace(/\.ts$/, '.spec.ts'));
    expect(domain.filter((file) => file.endsWith('.spec.ts')).length).toBeGreaterThan(0);
    expect(domain).toEqual(expect.arrayContaining(needed));
  });
});

describe('the repository', () => {
  it('finds its projects in services, libs and deploy, and misses none', () => {
    const folders = ['services', 'libs'].flatMap((parent) =>
      readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
    );
    expect(all.map(([folder]) => folder).sort()).toEqual([...folders, 'deploy/local', 'services/portal/web'].sort());
  });

  it('has at its top only what the layout names', () => {
    const shown = readdirSync(root).filter((name) => !name.startsWith('.') && name !== 'node_modules');
    const configuration = shown.filter((name) => /\.(json|mjs|ndjson)$/.test(name) || name === 'README.md');
    expect(shown.filter((name) => !configuration.includes(name)).sort()).toEqual([
      'deploy',
      'docs',
      'libs',
      'schemas',
      'services',
    ]);
  });
});
