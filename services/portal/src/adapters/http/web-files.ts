import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import sirv from 'sirv';
import { pages } from './pages.ts';

const folder = fileURLToPath(new URL('../../../web/dist/files/', import.meta.url));
const assets = '/assets/';

/** Answers every address that is no route: with a file of the web app, or a page. */
export function webFiles(): RequestHandler {
  const [file, page] = [sirv(folder, { brotli: true, gzip: true, etag: true, setHeaders: keepFor }), pages()];
  return (request, response, next) => {
    if (isRoute(request.path)) return next();
    return file(request, response, () => {
      // What an older page asks for is gone: a page in its place would be taken for it.
      if (request.path.startsWith(assets)) next();
      else page(request, response, next);
    });
  };
}

const isRoute = (path: string) => /^\/(api|auth|health|metrics|internal)(\/|$)/.test(path);

/** Built files have their hash in their name; the others are asked for each time. */
function keepFor(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  const lasting = path.includes(assets);
  response.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
}
