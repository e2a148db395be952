import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

/** Names as the exporter shows them (it adds no unit), of every instrument that the code creates. */
const exported = globSync(['libs/*/src/**/*.ts', 'services/*/src/**/*.ts'], { cwd: root }).flatMap((file) =>
  [...read(file).matchAll(/(createCounter|createHistogram|gauge)\(\s*'([\w.]+)'/g)].flatMap(([, kind, name = '']) => {
    const base = name.replaceAll('.', '_');
    if (kind === 'createCounter') return [`${base}_total`];
    return kind === 'gauge' ? [base] : [`${base}_bucket`, `${base}_sum`, `${base}_count`];
  }),
);

const namesIn = (text: string) => [...text.matchAll(/\b((?:jisr|messaging)_\w+)\b/g)].map(([, name]) => name ?? '');
/** Labels that look like metric names; OpenTelemetry turns the dots of attributes into underscores, too. */
const isLabel = (name: string) => /^messaging_(consumer_group|destination)_name$|^messaging_system$/.test(name);

const flow = JSON.parse(read('deploy/grafana/dashboards/flow.json')) as {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
};
const queries: [string, string][] = flow.panels.flatMap(({ title, targets }) =>
  targets.map(({ expr }): [string, string] => [title, expr]),
);

describe('monitoring', () => {
  it.each(queries)('shows under "%s" only metrics that the services export', (_title, query) => {
    const named = namesIn(query).filter((name) => !isLabel(name));
    expect(named.length).toBeGreaterThan(0);
    expect(exported).toEqual(expect.arrayContaining(named));
  });

  it('alarms only on metrics that the services export', () => {
    const named = namesIn(read('deploy/prometheus/alerts.yml')).filter((name) => !isLabel(name));
    expect(named.length).toBeGreaterThan(5);
    expect(exported).toEqual(expect.arrayContaining(named));
  });
});
