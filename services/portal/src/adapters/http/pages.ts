import { fileURLToPath } from 'node:url';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import sirv from 'sirv';

const folder = fileURLToPath(new URL('../../../web/dist/pages/', import.meta.url));

/** The pages that are drawn before (services/portal/web/draw-pages.mjs), by their address; `app` is for all others. */
const drawn: Readonly<Record<string, string>> = {
  '/': 'start',
  '/before': 'before',
  '/file/category': 'file',
  '/follow': 'follow',
  '/privacy': 'privacy',
  '/accessibility': 'accessibility',
};

const languages = ['ar', 'fr', 'zgh', 'en'] as const;
const known = (text: unknown) =>
  typeof text === 'string' ? languages.find((language) => text.toLowerCase().startsWith(language)) : undefined;

/** As the web app chooses (web/src/shell/languages.ts): named by the address, chosen before, or what the browser asks for. */
function languageOf(request: Request): string {
  const chosen = /(?:^|; )jisr-language=([^;]*)/.exec(request.headers.cookie ?? '')?.[1];
  return known(request.query['lang']) ?? known(chosen) ?? (request.acceptsLanguages([...languages]) || 'ar');
}

/** Answers every address with a page in the reader's language: drawn, or empty for the app to draw. */
export function pages(): RequestHandler {
  const setHeaders = (response: { setHeader(name: string, value: string): unknown }) => {
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('vary', 'accept-encoding, accept-language, cookie');
  };
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, setHeaders });
  return (request: Request, response: Response, next: NextFunction) => {
    const language = languageOf(request);
    response.setHeader('content-language', language);
    request.url = `/${language}/${drawn[request.path] ?? 'app'}.html`;
    return files(request, response, next);
  };
}
