import { ArrayNotEmpty, IsIn, IsInt, IsNotEmpty, Matches, Max, Min, MinLength } from 'class-validator';
import { FromEnv, readList, readNumber } from './variable.ts';

/** What every service needs to run; a service's own config class extends it. */
export class PlatformConfig {
  @FromEnv('JISR_KAFKA_BROKERS', 'the brokers, as host:port separated by commas', readList)
  @ArrayNotEmpty()
  @Matches(/^[^\s:]+:\d{1,5}$/, { each: true })
  readonly kafkaBrokers!: string[];

  @FromEnv('JISR_KAFKA_USERNAME', "the service's SCRAM user name")
  @IsNotEmpty()
  readonly kafkaUsername!: string;

  @FromEnv('JISR_KAFKA_PASSWORD', "the service's SCRAM password")
  @IsNotEmpty()
  readonly kafkaPassword!: string;

  @FromEnv('JISR_MONGO_URL', 'a MongoDB address with a database name, as mongodb://host:port/database?replicaSet=name')
  @Matches(/^mongodb(\+srv)?:\/\/[^/]+\/[^/?]+/)
  readonly mongoUrl!: string;

  @FromEnv('JISR_HTTP_PORT', 'a free port from 1 to 65535 (0 takes any)', readNumber)
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly httpPort!: number;

  @FromEnv('JISR_INSTITUTIONS_DIR', 'the folder with one JSON file per institution')
  @IsNotEmpty()
  readonly institutionsDir!: string;

  /** Signs and checks the tokens by which services know each other. */
  @FromEnv('JISR_SERVICE_SECRET', 'at least 32 characters, the same for all services')
  @MinLength(32)
  readonly serviceSecret!: string;

  /** `simulated` lets whoever holds the service secret set the time that cases live in; never so in production. */
  @FromEnv('JISR_CLOCK', 'real or simulated')
  @IsIn(['real', 'simulated'])
  readonly clock: 'real' | 'simulated' = 'real';
}
