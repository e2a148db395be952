import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, Platform, type PlatformOptions } from '@jisr/local';

/** A real broker and database of a test's own, and the right to do anything on them. */
export interface TestServers {
  readonly brokers: readonly string[];
  readonly admin: { readonly username: string; readonly password: string };
  readonly platform: Platform;
  readonly mongo: { kill(): Promise<void>; start(): Promise<void> };
  mongoUrl(database: string): string;
  stop(): Promise<void>;
}

/** Starts a broker and a database in a folder and on ports of their own. */
export async function startTestServers(): Promise<TestServers> {
  const { platform, stop } = await open();
  const { brokers, username, password } = platform.connectionOf('admin');
  return {
    brokers,
    admin: { username, password },
    platform,
    mongo: platform.server('mongod'),
    mongoUrl: (database) => platform.mongoUrl(database),
    stop,
  };
}

/** Starts the whole platform, or some of its services, in a folder and on ports of their own. */
export async function startPlatform(
  services?: readonly string[],
  more?: Pick<PlatformOptions, 'institutionsDir' | 'clamd'>,
): Promise<Platform> {
  const { platform, stop } = await open(more);
  try {
    await platform.startServices(services);
  } catch (error) {
    await stop();
    throw error;
  }
  return Object.assign(platform, { stop });
}

async function open(
  more?: Pick<PlatformOptions, 'institutionsDir' | 'clamd'>,
): Promise<{ platform: Platform; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'jisr-test-'));
  const platform = await Platform.servers({ folder, ports: await freePorts(), ...more });
  const stopServers = platform.stop.bind(platform);
  const stop = async () => {
    await stopServers();
    await rm(folder, { recursive: true, force: true });
  };
  return { platform, stop };
}
