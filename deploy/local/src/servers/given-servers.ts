import { ConnectionString } from 'mongodb-connection-string-url';
import type { Login } from '../provision/credentials.ts';
import { Trouble } from '../trouble.ts';

/** Servers that run elsewhere; what is missing here, the platform starts itself. */
export interface GivenServers {
  readonly kafka?: { readonly brokers: readonly string[]; readonly admin: Login };
  /** A replica set; the path of the URL is replaced by each service's database. */
  readonly mongo?: ConnectionString;
}

/** Reads JISR_KAFKA_URL and JISR_MONGO_URL; a value that can't be used is a Trouble that shows what one looks like. */
export function givenServers(env: NodeJS.ProcessEnv): GivenServers {
  const { JISR_KAFKA_URL: kafka, JISR_MONGO_URL: mongo } = env;
  return { ...(kafka && { kafka: kafkaAt(kafka) }), ...(mongo && { mongo: mongoAt(mongo) }) };
}

function kafkaAt(text: string): NonNullable<GivenServers['kafka']> {
  const url = URL.parse(text);
  if (url?.protocol !== 'kafka:' || !url.host || !url.username || !url.password)
    throw new Trouble('JISR_KAFKA_URL must read kafka://<admin>:<password>@<host>:<port>, with SCRAM-SHA-512');
  const [username, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return { brokers: [url.host], admin: { username, password } };
}

function mongoAt(text: string): ConnectionString {
  try {
    return new ConnectionString(text);
  } catch {
    throw new Trouble('JISR_MONGO_URL must read mongodb://<host>:<port>/?replicaSet=<name>');
  }
}

export function databaseAt(server: ConnectionString, database: string): string {
  const url = server.clone();
  url.pathname = `/${database}`;
  return url.href;
}
