import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import { InvalidConfig, PlatformConfig } from '@jisr/config';
import { KafkaBatchStrategy } from '@jisr/messaging';
import { loggerParams } from '@jisr/observability';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger, PinoLogger } from 'nestjs-pino';
import { Departure } from './departure.ts';
import { HostModule } from './host.module.ts';

/** More than any request may weigh, so that whoever takes it can name the reason. */
const largestBody = '512kb';

export interface ServiceOptions {
  readonly name: string;
  readonly module: Type | DynamicModule;
  /** What connects the service to its log; a provider of its module. `null` for a service without one. */
  readonly strategy?: Type<CustomTransportStrategy> | null;
  /** Paths whose bodies are handed over as bytes, whatever their media type. */
  readonly rawPaths?: readonly string[];
  /** Puts middleware before the service's routes. */
  readonly prepare?: (app: NestExpressApplication) => void;
}

/**
 * Boots a service: validated config, HTTP first (so that health answers while a broker is still away), then the log.
 * A service that can't boot says why in one line on stderr and exits with 1; one that is told to leave while it boots leaves.
 */
export async function runService(options: ServiceOptions): Promise<void> {
  let departure: Departure | undefined;
  try {
    await boot(options, (begun) => (departure = begun));
  } catch (error) {
    if (departure?.hasBegun) return;
    process.stderr.write(`${options.name} can't start: ${reasonOf(error)}\n`);
    process.exit(1);
  }
}

async function boot(
  { name, module, strategy = KafkaBatchStrategy, rawPaths = [], prepare }: ServiceOptions,
  onWatched: (departure: Departure) => void,
): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(HostModule.around(name, module), {
    logger: new Logger(new PinoLogger(loggerParams(name)), {}),
    abortOnError: false,
    forceCloseConnections: true,
  });
  const isRaw = ({ url = '' }: IncomingMessage) => rawPaths.includes(url.split('?')[0] ?? '');
  app.useBodyParser('raw', { limit: largestBody, type: isRaw });
  app.useBodyParser('json', { limit: largestBody });
  prepare?.(app);
  app.useLogger(app.get(Logger));
  const log = await app.resolve<PinoLogger>(PinoLogger);
  const departure = new Departure(app, log);
  departure.watch();
  onWatched(departure);
  const { httpPort } = app.get(PlatformConfig, { strict: false });
  if (strategy) app.connectMicroservice({ strategy: app.get(strategy, { strict: false }) }, { inheritAppConfig: true });
  await app.listen(httpPort);
  if (strategy) await app.startAllMicroservices();
  log.info({ url: await app.getUrl() }, 'started');
}

/** Nothing personal has been read yet at boot, so its messages may be shown whole. */
function reasonOf(error: unknown): string {
  if (error instanceof InvalidConfig) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
