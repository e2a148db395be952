// What was built, for the scripts that come after Vite.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const dist = new URL('./dist/', import.meta.url);

/** Vite's list of what it made of each source, and of what that needs. */
export const manifest = JSON.parse(readFileSync(new URL('files/.vite/manifest.json', dist), 'utf8'));

/** Every file without which an entry can't start, by its address. */
export function neededBy(entry) {
  const chunks = new Set();
  const add = (key) => {
    if (chunks.has(key)) return;
    chunks.add(key);
    for (const next of manifest[key].imports ?? []) add(next);
  };
  add(entry);
  return [...chunks].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]).map((file) => `/${file}`);
}

/** Writes a file and its compressed forms. */
export function write(path, text) {
  const file = new URL(path, dist);
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(file, text);
  writeFileSync(new URL(`${path}.br`, dist), brotliCompressSync(text));
  writeFileSync(new URL(`${path}.gz`, dist), gzipSync(text));
}

/** Writes a file that browsers keep for good, under a name that its content gives; answers its address. */
export function writeLasting(name, ending, text) {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  write(`files/assets/${name}-${hash}.${ending}`, text);
  return `/assets/${name}-${hash}.${ending}`;
}
