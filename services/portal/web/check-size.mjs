// Fails the build when what a citizen's first page loads has more script than a cheap phone on a slow line should fetch.
import { statSync } from 'node:fs';
import { dist, neededBy } from './dist.mjs';

const most = 200 * 1024;
const files = neededBy('index.html').filter((file) => file.endsWith('.js'));
const compressed = (file) => {
  const brotli = statSync(new URL(`files${file}.br`, dist), { throwIfNoEntry: false });
  return (brotli ?? statSync(new URL(`files${file}`, dist))).size;
};
const total = files.map(compressed).reduce((sum, size) => sum + size, 0);
process.stdout.write(`first load: ${Math.round(total / 1024)} KB of compressed script in ${files.length} files\n`);
if (total > most) {
  process.stderr.write(`that is more than ${most / 1024} KB: load what citizens do not need apart\n`);
  process.exitCode = 1;
}
