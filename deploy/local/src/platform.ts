import { join } from 'node:path';
import { loadInstitutions, services as serviceNames } from '@jisr/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { repository, writable } from './folders.ts';
import { assertFree, type Ports } from './ports.ts';
import { credentialsIn, type Credentials, type Login } from './provision/credentials.ts';
import { declareTopics } from './provision/declare-topics.ts';
import { kafkaJars } from './provision/kafka-jars.ts';
import { mongodBinary } from './provision/mongod.ts';
import { kafkaProcess } from './servers/kafka.ts';
import { mongoProcess, mongoUrl } from './servers/mongo.ts';
import { serviceProcess } from './servers/services.ts';
import { mailboxProcess } from './servers/mailbox.ts';
import type { ManagedProcess, ProcessState } from './supervise/managed-process.ts';

export interface PlatformOptions {
  readonly folder: string;
  readonly ports: Ports;
  readonly institutionsDir?: string;
  readonly say?: (line: string) => void;
  readonly onChange?: (name: string, state: ProcessState) => void;
}

/** How one principal reaches the broker. */
export interface Connection extends Login {
  readonly brokers: readonly string[];
}

/** A real broker and a real database, provisioned; with or without the services on them. */
export class Platform {
  readonly services = new Map<string, ManagedProcess>();
  private mailbox: ManagedProcess | undefined;

  private constructor(
    readonly options: PlatformOptions,
    readonly credentials: Credentials,
    readonly kafka: ManagedProcess,
    readonly mongo: ManagedProcess,
  ) {}

  /** Starts the broker and the database and declares topics and rights. */
  static async servers(options: PlatformOptions): Promise<Platform> {
    const { folder, ports, say = () => undefined, onChange } = options;
    writable(folder);
    await assertFree(ports);
    const [jars, binary] = [await kafkaJars(say), await mongodBinary(say)];
    const ids = [...(await loadInstitutions(institutionsDirOf(options))).keys()];
    const credentials = await credentialsIn(folder, [`127.0.0.1:${ports.kafka}`], ids);
    const logFile = (name: string) => join(folder, 'logs', `${name}.log`);
    const kafka = await kafkaProcess(
      {
        jars,
        folder: join(folder, 'kafka'),
        port: ports.kafka,
        controllerPort: ports.controller,
        credentials,
        logFile: logFile('kafka'),
      },
      onChange,
    );
    const mongo = await mongoProcess(
      { binary, folder: join(folder, 'mongo'), port: ports.mongo, logFile: logFile('mongod') },
      onChange,
    );
    const platform = new Platform(options, credentials, kafka, mongo);
    try {
      await Promise.all([kafka.start(), mongo.start()]);
      await platform.declare(ids);
      return platform;
    } catch (error) {
      await platform.stop();
      throw error;
    }
  }

  /** Starts the mail catcher and the services, all at once; resolves when every one is ready. */
  async startServices(names: readonly string[] = serviceNames): Promise<void> {
    const { folder, ports, onChange } = this.options;
    this.mailbox = mailboxProcess(ports, join(folder, 'logs', 'mailbox.log'), onChange);
    await this.mailbox.start();
    const { institutionsDir } = this;
    for (const name of names) {
      const logFile = join(folder, 'logs', `${name}.log`);
      const plan = { name, ports, credentials: this.credentials, institutionsDir, logFile };
      this.services.set(name, serviceProcess(plan, onChange));
    }
    await Promise.all([...this.services.values()].map((service) => service.start(120_000)));
  }

  connectionOf(principal: string): Connection {
    const login = principal === 'admin' ? this.credentials.admin : this.credentials.principals[principal];
    if (!login) throw new Error(`nobody is called ${principal}`);
    return { brokers: this.credentials.brokers, ...login };
  }

  urlOf(service: string): string {
    return `http://127.0.0.1:${this.options.ports.services[service] ?? 0}`;
  }

  mongoUrl(database: string): string {
    return mongoUrl(this.options.ports.mongo, database);
  }

  get institutionsDir(): string {
    return institutionsDirOf(this.options);
  }

  get mailboxUrl(): string {
    return `http://127.0.0.1:${this.options.ports.mailbox}`;
  }

  processes(): ManagedProcess[] {
    return [this.kafka, this.mongo, ...(this.mailbox ? [this.mailbox] : []), ...this.services.values()];
  }

  /** Ends everything, readers before what they read from; leaves no process. */
  async stop(): Promise<void> {
    await Promise.all([...this.services.values()].map((service) => service.stop()));
    await Promise.all([this.mailbox?.stop(), this.kafka.stop(4_000), this.mongo.stop(4_000)]);
  }

  private async declare(institutions: readonly string[]): Promise<void> {
    const { brokers, username, password } = this.connectionOf('admin');
    const kafka = new Kafka({
      clientId: 'jisr-declare',
      brokers: [...brokers],
      sasl: { mechanism: 'scram-sha-512', username, password },
      logLevel: logLevel.NOTHING,
    });
    const admin = kafka.admin();
    await admin.connect();
    await declareTopics(admin, institutions);
    await admin.disconnect();
  }
}

const institutionsDirOf = ({ institutionsDir }: PlatformOptions) =>
  institutionsDir ?? join(repository, 'deploy/institutions');
