// Tells the service worker what this build consists of: which files of older ones it may drop, and what it needs without a line.
import { readdirSync, readFileSync } from 'node:fs';
import { dist, neededBy, write } from './dist.mjs';

const isSource = (name) => !/\.(br|gz)$/.test(name);
const all = readdirSync(new URL('files/assets/', dist)).filter(isSource);
const scheme = all.find((name) => name.startsWith('color-scheme-'));
const files = {
  all: all.map((name) => `/assets/${name}`),
  first: [...neededBy('index.html'), `/assets/${scheme}`],
};
const worker = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
write('files/service-worker.js', `${worker}\nconst files = ${JSON.stringify(files)};\n`);
