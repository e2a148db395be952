import { existsSync, realpathSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { repository, toolsFolder, writable } from '../folders.ts';
import { Trouble } from '../trouble.ts';
import { onPath } from './on-path.ts';

const folder = 'kafka-4.4.0';

/**
 * The folder of Apache Kafka's own jars: those beside the `kafka-server-start.sh` on the PATH, or the ones that Maven
 * fetches once (about 45 MB).
 */
export async function kafkaJars(say: (line: string) => void, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return installedJars(env) ?? fetchedJars(say);
}

function installedJars(env: NodeJS.ProcessEnv): string | undefined {
  const script = onPath('kafka-server-start.sh', env);
  const jars = script && join(dirname(dirname(realpathSync(script))), 'libs');
  return jars && existsSync(jars) ? jars : undefined;
}

async function fetchedJars(say: (line: string) => void): Promise<string> {
  const home = join(writable(toolsFolder()), folder);
  if (existsSync(home)) return home;
  say('fetching Apache Kafka 4.4.0 through Maven (once, about 45 MB)');
  const partial = `${home}.${process.pid}.partial`;
  await mkdir(partial, { recursive: true });
  const pom = join(repository, 'deploy/local/kafka/pom.xml');
  const fetched = await execa(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`],
    { reject: false },
  );
  if (fetched.exitCode !== 0) {
    await rm(partial, { recursive: true, force: true });
    throw new Trouble(
      `Maven could not fetch Kafka: check the connection and run again\n${String(fetched.stdout).slice(-500)}`,
    );
  }
  await rename(partial, home).catch((error: unknown) => {
    if (!existsSync(home)) throw error;
  });
  return home;
}
