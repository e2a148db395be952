// Keeps the app's pages and what forms offer to choose from, so that a complaint can be written without a line.
const shell = 'jisr-shell-v1';
const lists = 'jisr-lists-v1';

const kept = async (cache, request) => (await caches.open(cache)).match(request);
const keep = async (cache, request, response) => {
  if (response.ok) await (await caches.open(cache)).put(request, response.clone());
  return response;
};

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(['/', '/icon.svg', '/manifest.webmanifest'])));
  self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) =>
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(event.data.keep))),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(fromCache(request));
  else if (pathname.startsWith('/api/reference')) event.respondWith(fromLine(lists, request, request));
  else if (request.mode === 'navigate' && !/^\/(api|auth|health|metrics)(\/|$)/.test(pathname))
    event.respondWith(fromLine(shell, request, '/'));
});

/** Built files never change under their name. */
const fromCache = async (request) => (await kept(shell, request)) ?? keep(shell, request, await fetch(request));

/** What the portal says now; what it said last when there is no line. */
const fromLine = async (cache, request, key) => {
  try {
    return await keep(cache, key, await fetch(request));
  } catch (error) {
    const known = await kept(cache, key);
    if (known) return known;
    throw error;
  }
};
