// Fails the build when components on citizens' pages have styles that src/shell/mantine.css does not load.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dist, neededBy } from './dist.mjs';

const classesIn = (text) => new Set(text.match(/\bm_[\da-f]{6,8}\b/g));
const first = neededBy('index.html').map((file) => [
  file,
  classesIn(readFileSync(new URL(`files${file}`, dist), 'utf8')),
]);
const loaded = new Set(first.filter(([file]) => file.endsWith('.css')).flatMap(([, classes]) => [...classes]));
const used = new Set(first.filter(([file]) => file.endsWith('.js')).flatMap(([, classes]) => [...classes]));

const styles = new URL('styles/', `file://${createRequire(import.meta.url).resolve('@mantine/core/styles.css')}`);
for (const name of readdirSync(styles).filter((file) => file.endsWith('.layer.css'))) {
  const missing = [...classesIn(readFileSync(new URL(name, styles), 'utf8'))].some(
    (it) => used.has(it) && !loaded.has(it),
  );
  if (!missing) continue;
  process.stderr.write(
    `citizens load components that need @mantine/core/styles/${name}: add it to src/shell/mantine.css\n`,
  );
  process.exitCode = 1;
}
