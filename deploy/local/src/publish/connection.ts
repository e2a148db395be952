import { Kafka, logLevel } from 'kafkajs';

/** How one principal reaches the broker. */
export interface Connection {
  readonly brokers: readonly string[];
  readonly username: string;
  readonly password: string;
}

export const kafkaOf = ({ brokers, username, password }: Connection, clientId: string): Kafka =>
  new Kafka({
    clientId,
    brokers: [...brokers],
    sasl: { mechanism: 'scram-sha-512', username, password },
    logLevel: logLevel.NOTHING,
  });
