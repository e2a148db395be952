import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInstitutions } from '@jisr/contracts';
import { Platform } from '../platform.ts';
import { freePorts } from '../ports.ts';
import { roundsUntil, type Fuzzed } from './rounds.ts';
import { runRound, schemathesisFolder } from './schemathesis.ts';
import { openTokenDesk } from './token-desk.ts';

export interface FuzzPlan {
  readonly services: readonly string[];
  /** At least so many in all. */
  readonly cases: number;
  readonly seed: number;
  /** A document to hold the services against instead of the one that each serves. */
  readonly document?: string;
  readonly say: (line: string) => void;
  readonly interrupted: AbortSignal;
}

/** Holds services, on a platform of its own, to their OpenAPI documents; one service after the other, each to its first failure. */
export async function fuzz(plan: FuzzPlan): Promise<readonly Fuzzed[]> {
  const { services, cases, say } = plan;
  const tool = await schemathesisFolder(say);
  const folder = mkdtempSync(join(tmpdir(), 'jisr-fuzz-'));
  say(`starting a platform with ${services.join(', ')}`);
  const platform = await Platform.servers({ folder, ports: await freePorts(), say });
  try {
    await platform.startServices(services);
    const fuzzed: Fuzzed[] = [];
    for (const service of services) {
      const found = await fuzzService(service, Math.ceil(cases / services.length), { tool, platform, plan });
      say(`${service}: ${found.cases} cases, ${found.failure ?? 'no failure'}`);
      fuzzed.push(found);
    }
    return fuzzed;
  } finally {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Stand {
  readonly tool: string;
  readonly platform: Platform;
  readonly plan: FuzzPlan;
}

async function fuzzService(service: string, wanted: number, { tool, platform, plan }: Stand): Promise<Fuzzed> {
  const { credentials, institutionsDir } = platform;
  const desk = await openTokenDesk({ service, credentials, institutions: await loadInstitutions(institutionsDir) });
  const baseUrl = platform.urlOf(service);
  const document = plan.document ?? `${baseUrl}/openapi.json`;
  const report = join(platform.options.folder, `${service}.json`);
  try {
    return await roundsUntil(service, wanted, ({ round, examplesPerOperation }) =>
      runRound(tool, {
        ...{ document, baseUrl, tokens: desk.url, report, examplesPerOperation, interrupted: plan.interrupted },
        ...{ seed: plan.seed + round, whole: round === 0 },
      }),
    );
  } finally {
    await desk.close();
  }
}
