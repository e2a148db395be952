import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Credentials } from '../provision/credentials.ts';
import { ManagedProcess } from '../supervise/managed-process.ts';
import { Trouble } from '../trouble.ts';

export interface KafkaPlan {
  readonly jars: string;
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
  readonly credentials: Credentials;
  readonly logFile: string;
}

/** A real Apache Kafka in KRaft mode on the loopback, one node: SCRAM for everyone, nothing allowed that is not granted. */
export async function kafkaProcess(
  plan: KafkaPlan,
  onChange?: ConstructorParameters<typeof ManagedProcess>[1],
): Promise<ManagedProcess> {
  const { folder, jars, port, logFile } = plan;
  const properties = join(folder, 'server.properties');
  await mkdir(folder, { recursive: true });
  await writeFile(properties, serverProperties(plan), { mode: 0o600 });
  if (!existsSync(join(folder, 'log', 'meta.properties'))) await format(plan, properties);
  return new ManagedProcess(
    {
      name: 'kafka',
      command: 'java',
      args: ['-Xmx512m', '-Xms256m', '-XX:+UseSerialGC', '-cp', join(jars, '*'), 'kafka.Kafka', properties],
      cwd: folder,
      env: process.env,
      logFile,
      ready: () => accepts(port),
    },
    onChange,
  );
}

function serverProperties({ folder, port, controllerPort, credentials }: KafkaPlan): string {
  const { username, password } = credentials.admin;
  const login = (module: string, more = '') =>
    `org.apache.kafka.common.security.${module} required username="${username}" password="${password}"${more};`;
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `CLIENT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT',
    'inter.broker.listener.name': 'CLIENT',
    'controller.listener.names': 'CONTROLLER',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.client.sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'listener.name.client.scram-sha-512.sasl.jaas.config': login('scram.ScramLoginModule'),
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': login(
      'plain.PlainLoginModule',
      ` user_${username}="${password}"`,
    ),
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:${username}`,
    'allow.everyone.if.no.acl.found': false,
    'auto.create.topics.enable': false,
    'log.dirs': join(folder, 'log'),
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 5,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 3,
    'group.initial.rebalance.delay.ms': 0,
    'log.cleaner.dedupe.buffer.size': 16_777_216,
    'num.network.threads': 2,
    'num.io.threads': 4,
  })
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('\n');
}

/** Prepares an empty data folder; every login is made here, so that none exists without a password. */
async function format({ jars, credentials }: KafkaPlan, properties: string): Promise<void> {
  const logins = [credentials.admin, ...Object.values(credentials.principals)];
  const scram = logins.flatMap(({ username, password }) => [
    '--add-scram',
    `SCRAM-SHA-512=[name=${username},password=${password}]`,
  ]);
  const clusterId = 'amlzci1sb2NhbC0wMDAwMQ';
  const args = [
    '-cp',
    join(jars, '*'),
    'kafka.tools.StorageTool',
    'format',
    '-t',
    clusterId,
    '-c',
    properties,
    ...scram,
  ];
  const formatted = await execa('java', args, { reject: false });
  if (formatted.exitCode !== 0)
    throw new Trouble(`Kafka's data folder could not be prepared: ${String(formatted.stderr).slice(-400)}`);
}

/** True when somebody listens on the port. */
export const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
