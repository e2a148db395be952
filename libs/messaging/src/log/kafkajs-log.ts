import { Kafka, logLevel, type KafkaConfig, type LogEntry, type SASLOptions } from 'kafkajs';
import type { KafkaLog } from './kafka-log.ts';
import './kafkajs-idle-timer.ts';
import { KafkaJsReader } from './kafkajs-reader.ts';
import { KafkaJsWriter } from './kafkajs-writer.ts';

export interface KafkaConnection {
  readonly clientId: string;
  readonly brokers: readonly string[];
  readonly username?: string;
  readonly password?: string;
}

/** Client settings shared by the services, the tools and the tests. Addresses and credentials only; no topic. */
export function kafkaConfig(connection: KafkaConnection): KafkaConfig {
  const { clientId, brokers, username, password } = connection;
  const sasl: SASLOptions | undefined =
    username && password ? { mechanism: 'scram-sha-512', username, password } : undefined;
  return {
    clientId,
    brokers: [...brokers],
    ...(sasl && { sasl }),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 200, maxRetryTime: 5_000, retries: 8 },
    logLevel: logLevel.NOTHING,
  };
}

/** kafkajs behind the port. `onLog` receives the client's warnings and errors. */
export function kafkaJsLog(connection: KafkaConnection, onLog?: (entry: LogEntry) => void): KafkaLog {
  const kafka = new Kafka({
    ...kafkaConfig(connection),
    ...(onLog && { logLevel: logLevel.WARN, logCreator: () => onLog }),
  });
  return { writer: () => new KafkaJsWriter(kafka), reader: () => new KafkaJsReader(kafka) };
}
