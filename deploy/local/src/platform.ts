import { join } from 'node:path';
import { loadInstitutions, services as serviceNames } from '@jisr/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { repository, writable } from './folders.ts';
import { assertFree, type Ports } from './ports.ts';
import { credentialsIn, type Credentials, type Login } from './provision/credentials.ts';
import { declareLogins } from './provision/declare-logins.ts';
import { declareTopics } from './provision/declare-topics.ts';
import { kafkaJars } from './provision/kafka-jars.ts';
import { mongodBinary } from './provision/mongod.ts';
import { keysFolder, publishKeys } from './provision/publish-keys.ts';
import { clamdProcess } from './servers/clamd.ts';
import { kafkaProcess } from './servers/kafka.ts';
import { databaseAt, type GivenServers } from './servers/given-servers.ts';
import { mongoProcess, mongoUrl } from './servers/mongo.ts';
import { issuerProcess } from './servers/issuer.ts';
import { serviceProcess } from './servers/services.ts';
import { mailboxProcess } from './servers/mailbox.ts';
import type { ManagedProcess, ProcessState } from './supervise/managed-process.ts';

export interface PlatformOptions {
  readonly folder: string;
  readonly ports: Ports;
  readonly given?: GivenServers;
  readonly institutionsDir?: string;
  /** The clamd to run, by which intake scans documents; none, and they are opened unscanned. */
  readonly clamd?: string | undefined;
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
  issuer: ManagedProcess | undefined;
  scanner: ManagedProcess | undefined;

  private constructor(
    readonly options: PlatformOptions,
    private secrets: Credentials,
    /** The broker and the database, as far as this platform runs them. */
    readonly servers: readonly ManagedProcess[],
  ) {}

  /** Starts the broker and the database, unless they are given, and declares topics and rights. */
  static async servers(options: PlatformOptions): Promise<Platform> {
    const { folder, ports, given = {}, say = () => undefined, onChange } = options;
    writable(folder);
    await assertFree(ownPorts(options));
    const ids = [...(await loadInstitutions(institutionsDirOf(options))).keys()];
    const broker = given.kafka ?? { brokers: [`127.0.0.1:${ports.kafka}`] };
    const { credentials, grown } = await credentialsIn(folder, broker, ids);
    await publishKeys(folder, credentials);
    const logFile = (name: string) => join(folder, 'logs', `${name}.log`);
    const jars = await kafkaJars(say);
    const servers: ManagedProcess[] = [];
    if (!given.kafka) {
      const { kafka: port, controller: controllerPort } = ports;
      const plan = {
        jars,
        folder: join(folder, 'kafka'),
        port,
        controllerPort,
        credentials,
        logFile: logFile('kafka'),
      };
      servers.push(await kafkaProcess(plan, onChange));
    }
    if (!given.mongo) {
      const binary = await mongodBinary(say);
      const plan = { binary, folder: join(folder, 'mongo'), port: ports.mongo, logFile: logFile('mongod') };
      servers.push(await mongoProcess(plan, onChange));
    }
    const platform = new Platform(options, credentials, servers);
    try {
      await Promise.all(servers.map((server) => server.start()));
      if (given.kafka || grown) await declareLogins(jars, folder, credentials);
      await platform.declare(ids);
      return platform;
    } catch (error) {
      await platform.stop();
      throw error;
    }
  }

  /** Starts the mail catcher, the scanner, the issuer of the portal's people and the services; resolves when every one is ready. */
  async startServices(names: readonly string[] = serviceNames): Promise<void> {
    const { folder, ports, onChange } = this.options;
    this.mailbox = mailboxProcess(ports, join(folder, 'logs', 'mailbox.log'), onChange);
    await Promise.all([this.mailbox.start(), this.startScanner(), names.includes('portal') && this.startIssuer()]);
    const { institutionsDir, institutionKeysDir } = this;
    for (const name of names) {
      const logFile = join(folder, 'logs', `${name}.log`);
      const plan = { name, ports, credentials: this.credentials, institutionsDir, institutionKeysDir, logFile };
      const mongoUrl = this.mongoUrl(`jisr-${name}`);
      const scanner = this.scanner && { scanner: `clamd://127.0.0.1:${ports.clamd}` };
      this.services.set(name, serviceProcess({ ...plan, mongoUrl, ...scanner }, onChange));
    }
    await Promise.all([...this.services.values()].map((service) => service.start(120_000)));
  }

  get credentials(): Credentials {
    return this.secrets;
  }

  /**
   * Lets institutions join whose files came since: their logins, keys, topics and rights; then the services begin again, one
   * after the other, since each reads the files when it begins. What is on its way meanwhile waits on the log.
   */
  async takeIn(): Promise<void> {
    const { folder, given = {}, say = () => undefined } = this.options;
    const ids = [...(await loadInstitutions(this.institutionsDir)).keys()];
    const { credentials, grown } = await credentialsIn(
      folder,
      { ...given.kafka, brokers: this.credentials.brokers },
      ids,
    );
    this.secrets = credentials;
    await publishKeys(folder, credentials);
    if (grown) await declareLogins(await kafkaJars(say), folder, credentials);
    await this.declare(ids);
    for (const service of this.services.values()) {
      await service.stop();
      await service.start(120_000);
    }
  }

  connectionOf(principal: string): Connection {
    const login = principal === 'admin' ? this.credentials.admin : this.credentials.principals[principal];
    if (!login) throw new Error(`nobody is called ${principal}`);
    return { brokers: this.credentials.brokers, ...login };
  }

  urlOf(service: string): string {
    return `http://127.0.0.1:${this.options.ports.services[service] ?? 0}`;
  }

  /** Where browsers reach the portal: they hold localhost to be secure, its address not. */
  get portalUrl(): string {
    return `http://localhost:${this.options.ports.services['portal'] ?? 0}`;
  }

  mongoUrl(database: string): string {
    const { given, ports } = this.options;
    return given?.mongo ? databaseAt(given.mongo, database) : mongoUrl(ports.mongo, database);
  }

  get institutionsDir(): string {
    return institutionsDirOf(this.options);
  }

  get institutionKeysDir(): string {
    return keysFolder(this.options.folder);
  }

  get mailboxUrl(): string {
    return `http://127.0.0.1:${this.options.ports.mailbox}`;
  }

  /** The broker (`kafka`) or the database (`mongod`) that this platform runs. */
  server(name: 'kafka' | 'mongod'): ManagedProcess {
    const found = this.servers.find(({ plan }) => plan.name === name);
    if (!found) throw new Error(`${name} is not run here: it is given`);
    return found;
  }

  processes(): ManagedProcess[] {
    const helpers = [this.mailbox, this.scanner, this.issuer].filter((helper) => helper !== undefined);
    return [...this.servers, ...helpers, ...this.services.values()];
  }

  /** Ends everything, readers before what they read from; leaves no process. */
  async stop(): Promise<void> {
    await Promise.all([...this.services.values()].map((service) => service.stop()));
    await Promise.all([
      this.mailbox?.stop(),
      this.scanner?.stop(),
      this.issuer?.stop(),
      ...this.servers.map((server) => server.stop(4_000)),
    ]);
  }

  private async startScanner(): Promise<void> {
    const { clamd: binary, folder, ports, onChange } = this.options;
    if (binary === undefined) return;
    const logFile = join(folder, 'logs', 'clamd.log');
    this.scanner = await clamdProcess({ binary, folder: join(folder, 'clamd'), port: ports.clamd, logFile }, onChange);
    await this.scanner.start();
  }

  private async startIssuer(): Promise<void> {
    const { folder, ports, onChange } = this.options;
    const logFile = join(folder, 'logs', 'issuer.log');
    this.issuer = issuerProcess(ports, this.credentials.oidcClientSecret, logFile, onChange);
    await this.issuer.start();
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

/** The ports that this platform's own processes will listen on. */
function ownPorts({
  ports: { kafka, controller, mongo, clamd, services, ...others },
  given,
  clamd: scans,
}: PlatformOptions) {
  return {
    ...(scans !== undefined && { clamd }),
    ...(!given?.kafka && { kafka, controller }),
    ...(!given?.mongo && { mongo }),
    ...others,
    ...services,
  };
}
