// Keeps the app and what forms offer to choose from, so that a complaint can be written without a line. The build adds the
// constant `files` (write-worker.mjs): `all` that it made, and the `first`, without which the app does not start.
const built = 'jisr-built-v1';
const lists = 'jisr-lists-v1';
/** Nothing is drawn in it: the app does, in place of any page that can't be had. */
const page = '/app.html';

const kept = async (cache, request) => (await caches.open(cache)).match(request);
const keep = async (cache, request, response) => {
  if (response.ok) await (await caches.open(cache)).put(request, response.clone());
  return response;
};

/** Fetches what the app starts with, its page last; what another build had under the same name is the same. */
async function install() {
  const cache = await caches.open(built);
  const here = await Promise.all(files.first.map((file) => cache.match(file)));
  await cache.addAll(files.first.filter((_, at) => !here[at]));
  await cache.add(page);
}

/**
 * Drops the files that this build does not have. Browsers activate a worker once no page of the one before is open (it is
 * not told to skip that wait), so that no page misses them.
 */
async function dropOlder() {
  const cache = await caches.open(built);
  const known = new Set([...files.all, page]);
  const older = (await cache.keys()).filter(({ url }) => !known.has(new URL(url).pathname));
  const others = (await caches.keys()).filter((name) => name !== built && name !== lists);
  await Promise.all([...older.map((request) => cache.delete(request)), ...others.map((name) => caches.delete(name))]);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => self.clients.claim())));
self.addEventListener('message', (event) =>
  event.waitUntil(caches.open(built).then((cache) => cache.addAll(event.data.keep))),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(fromCache(request));
  else if (pathname.startsWith('/api/reference'))
    event.respondWith(orKept(lists, request, async () => keep(lists, request, await fetch(request))));
  else if (request.mode === 'navigate' && !/^\/(api|auth|health|metrics)(\/|$)/.test(pathname))
    event.respondWith(orKept(built, page, () => fetch(request)));
});

/** Built files never change under their name. */
const fromCache = async (request) => (await kept(built, request)) ?? keep(built, request, await fetch(request));

/** What the portal says now; what is kept when there is no line. */
const orKept = async (cache, request, ask) => {
  try {
    return await ask();
  } catch (error) {
    const known = await kept(cache, request);
    if (known) return known;
    throw error;
  }
};
