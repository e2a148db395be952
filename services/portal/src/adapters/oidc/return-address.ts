/**
 * Where to go after signing in, in full: the path that was asked for when it lies on the portal's own site, its start page
 * else. Parsed as browsers parse it, so that `//elsewhere`, `/\elsewhere` and their like lead nowhere else.
 */
export function returnAddress(portalUrl: string, path: unknown): string {
  const home = new URL('/', portalUrl);
  if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, portalUrl)) return home.href;
  const address = new URL(path, home);
  return address.origin === home.origin ? address.href : home.href;
}
