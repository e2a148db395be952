import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { kafkaConfig, kafkaJsLog, type LogWriter } from '@jisr/messaging';
import { awaitUntil, startPlatform, type Platform } from '@jisr/testing';
import { Kafka } from 'kafkajs';
import mongoose, { type Connection } from 'mongoose';
import type { CaseStory } from './case-story.ts';
import { Statements } from './statements.ts';

/** How a service left: its exit code, and each line that it logged as fatal. */
export interface Departed {
  readonly code: number | null;
  readonly fatal: readonly string[];
}

/** The real reporting service between a real broker and database, its statements read as an analyst does. */
export class Stage {
  private constructor(
    readonly statements: Statements,
    private readonly platform: Platform,
    private readonly writer: LogWriter,
    private readonly database: Connection,
  ) {}

  static async open(): Promise<Stage> {
    const platform = await startPlatform(['reporting']);
    const connection = (principal: string) => ({ clientId: 'reporting-spec', ...platform.connectionOf(principal) });
    const writer = kafkaJsLog(connection('admin')).writer();
    await writer.connect();
    const database = await mongoose.createConnection(platform.mongoUrl('jisr-reporting')).asPromise();
    const statements = await Statements.follow(new Kafka(kafkaConfig(connection('analyst'))));
    return new Stage(statements, platform, writer, database);
  }

  async close(): Promise<void> {
    await Promise.all([this.writer.disconnect(), this.statements.close(), this.database.close()]);
    await this.platform.stop();
  }

  tell(...stories: readonly CaseStory[]): Promise<void> {
    return this.writer.send(stories.flatMap(({ records }) => records));
  }

  start(): Promise<void> {
    return this.service.start();
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  /** Runs the service as a child of the test for as long as `underWay` lasts, then asks it to leave: how, and its complaints. */
  async runUntilTold(underWay: () => Promise<void>): Promise<Departed> {
    const { command, args, cwd, env, ready } = this.service.plan;
    const child = spawn(command, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const said = text(child.stdout);
    const left = once(child, 'exit') as Promise<[number | null]>;
    try {
      await awaitUntil(ready);
      await underWay();
    } finally {
      child.kill('SIGTERM');
    }
    const [code] = await left;
    return { code, fatal: (await said).split('\n').filter((line) => line.includes('"level":"fatal"')) };
  }

  dropDatabase(): Promise<void> {
    return this.database.dropDatabase();
  }

  /** How many cases the service has a fact of. */
  factsKept(): Promise<number> {
    return this.database.collection('facts').countDocuments();
  }

  private get service() {
    const service = this.platform.services.get('reporting');
    if (!service) throw new Error('the platform runs no reporting');
    return service;
  }
}
