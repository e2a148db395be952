import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { IsNotEmpty, IsOptional, Min } from 'class-validator';
import { InvalidConfig, loadConfig } from './load-config.ts';
import { PlatformConfig } from './platform-config.ts';
import { FromEnv, readNumber } from './variable.ts';

class GateConfig extends PlatformConfig {
  @FromEnv('GATE_SECRET', 'at least one character')
  @IsNotEmpty()
  readonly secret!: string;

  @FromEnv('GATE_WIDTH', 'a positive number', readNumber)
  @Min(1)
  readonly width: number = 3;

  @FromEnv('GATE_LABEL', 'anything')
  @IsOptional()
  readonly label?: string;
}

const complete = {
  JISR_KAFKA_BROKERS: 'one:9092, two:9092',
  JISR_KAFKA_USERNAME: 'gate',
  JISR_KAFKA_PASSWORD: 'pass word',
  JISR_MONGO_URL: 'mongodb://localhost:27017/gate?replicaSet=rs0',
  JISR_HTTP_PORT: '4101',
  JISR_INSTITUTIONS_DIR: '/institutions',
  JISR_SERVICE_SECRET: 'a secret of the services, 32 long',
  GATE_SECRET: 'hush',
};

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(GateConfig, env);
  } catch (error) {
    if (error instanceof InvalidConfig) return error.problems;
    throw error;
  }
  return [];
}

describe('a complete environment', () => {
  it('becomes a typed config with its defaults', () => {
    const config = loadConfig(GateConfig, complete);

    expect(config).toBeInstanceOf(GateConfig);
    expect(config).toEqual({
      kafkaBrokers: ['one:9092', 'two:9092'],
      kafkaUsername: 'gate',
      kafkaPassword: 'pass word',
      mongoUrl: 'mongodb://localhost:27017/gate?replicaSet=rs0',
      httpPort: 4101,
      institutionsDir: '/institutions',
      serviceSecret: 'a secret of the services, 32 long',
      clock: 'real',
      secret: 'hush',
      width: 3,
      label: undefined,
    });
  });

  it('overrides a default, unless the variable is blank', () => {
    expect(loadConfig(GateConfig, { ...complete, GATE_WIDTH: '7' }).width).toBe(7);
    expect(loadConfig(GateConfig, { ...complete, GATE_WIDTH: '  ' }).width).toBe(3);
  });
});

describe('a wrong environment', () => {
  it('is told of every missing variable in one message that says what to set', () => {
    const problems = problemsOf({});

    expect(problems).toHaveLength(8);
    expect(problems).toContain('JISR_HTTP_PORT is missing: set it to a free port from 1 to 65535 (0 takes any)');
    expect(problems).toContain('GATE_SECRET is missing: set it to at least one character');
    expect(new InvalidConfig(problems).message.split('\n')).toHaveLength(9);
  });

  it.each([
    ['JISR_HTTP_PORT', 'eighty'],
    ['JISR_HTTP_PORT', '70000'],
    ['JISR_KAFKA_BROKERS', 'one:9092,two'],
    ['JISR_MONGO_URL', 'mongodb://localhost:27017'],
    ['JISR_MONGO_URL', 'http://localhost/gate'],
    ['GATE_WIDTH', '0'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(problemsOf({ ...complete, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is wrong: set it to `)),
    ]);
  });

  it('never shows the value of a variable', () => {
    expect(problemsOf({ ...complete, JISR_MONGO_URL: 'http://user:s3cret@localhost/x' }).join()).not.toContain(
      's3cret',
    );
  });
});
