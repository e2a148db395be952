// Fails the build when what a citizen's first page loads has more script than a cheap phone on a slow line should fetch.
import { readFileSync, statSync } from 'node:fs';

const most = 200 * 1024;
const dist = new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** A chunk and all that it can't start without. */
const needed = (key, found = new Set()) => {
  if (found.has(key)) return found;
  found.add(key);
  for (const next of manifest[key].imports ?? []) needed(next, found);
  return found;
};

const files = [...needed('index.html')].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
const compressed = (file) => {
  const brotli = statSync(new URL(`${file}.br`, dist), { throwIfNoEntry: false });
  return (brotli ?? statSync(new URL(file, dist))).size;
};
const total = files.map(compressed).reduce((sum, size) => sum + size, 0);
process.stdout.write(`first load: ${Math.round(total / 1024)} KB of compressed script in ${files.length} files\n`);
if (total > most) {
  process.stderr.write(`that is more than ${most / 1024} KB: load what citizens do not need apart\n`);
  process.exitCode = 1;
}
