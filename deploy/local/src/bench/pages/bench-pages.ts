import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Platform } from '../../platform.ts';
import { freePorts } from '../../ports.ts';
import { audit, type Audit } from './lighthouse.ts';

/** Where citizens arrive: by themselves, by a link, or from the paper in their hand. */
const pages = ['/', '/before', '/file/category', '/follow', '/privacy', '/accessibility'];

export interface MeasuredPage extends Audit {
  readonly page: string;
  readonly language: string;
}

export interface PagesAsked {
  /** A portal that runs; without, a platform is started for it. */
  readonly url?: string | undefined;
  readonly languages: readonly string[];
  /** How often each page is measured; the median counts. */
  readonly runs: number;
}

/** Measures the citizens' pages of a portal, one after the other. */
export async function benchPages(
  { url, languages, runs }: PagesAsked,
  say: (line: string) => void,
): Promise<readonly MeasuredPage[]> {
  if (url === undefined) return onItsOwn(say, (own) => benchPages({ url: own, languages, runs }, say));
  const measured: MeasuredPage[] = [];
  for (const language of languages)
    for (const page of pages) {
      say(`${page} in ${language}`);
      const address = new URL(page, url);
      address.searchParams.set('lang', language);
      measured.push({ page, language, ...(await audit(address.href, runs)) });
    }
  return measured;
}

async function onItsOwn<Found>(say: (line: string) => void, measure: (url: string) => Promise<Found>): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-bench-'));
  say('starting a portal');
  const platform = await Platform.servers({ folder, ports: await freePorts() });
  try {
    await platform.startServices(['portal']);
    return await measure(platform.portalUrl);
  } finally {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
