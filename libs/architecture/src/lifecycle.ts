import { explore, stateDiagram, type Decider } from '@jisr/decider';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './projects.ts';

type AnyDecider = Decider<unknown, { readonly status: string }, { readonly type: string }>;

const deciderFiles = 'services/*/src/domain/*.decider.ts';

/**
 * The page of every decider's states: a Mermaid diagram each, of all that its sample commands reach. Each
 * `<name>.decider.ts` has a `<name>.samples.ts` beside it. Throws when one of the two exports something else.
 */
export async function lifecyclePage(): Promise<string> {
  const sections = await Promise.all(globSync(deciderFiles, { cwd: root }).sort().map(sectionOf));
  return [
    '# How a case goes, decider by decider',
    'Drawn from the code by `npm run docs:lifecycle`; not edited by hand. Arrows bear the events that are stated.',
    ...sections,
    '',
  ].join('\n\n');
}

async function sectionOf(file: string): Promise<string> {
  const [, service = ''] = file.split('/');
  const decider = await onlyExportOf<AnyDecider>(file, (value) => typeof value === 'object' && !Array.isArray(value));
  const samples = await onlyExportOf<readonly unknown[]>(file.replace('.decider.', '.samples.'), Array.isArray);
  const diagram = stateDiagram(explore(decider, samples).edges);
  return `## ${service}: ${basename(file, '.decider.ts')}\n\n\`\`\`mermaid\n${diagram}\n\`\`\``;
}

async function onlyExportOf<Value>(file: string, isWanted: (value: unknown) => boolean): Promise<Value> {
  const module = (await import(join(root, file))) as Record<string, unknown>;
  const [found, ...more] = Object.values(module).filter(isWanted);
  if (found === undefined || more.length > 0) throw new Error(`${file} must export one, and nothing like it`);
  return found as Value;
}
