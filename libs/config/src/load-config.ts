import 'reflect-metadata';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { variablesOf } from './variable.ts';

/** Names every wrong or missing variable at once. Never repeats a value: it may be a secret. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';

  constructor(readonly problems: readonly string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Reads and validates a config class whose properties are bound with `FromEnv`; throws `InvalidConfig` or returns it whole. */
export function loadConfig<Config extends object>(type: ClassConstructor<Config>, env: NodeJS.ProcessEnv): Config {
  const config = plainToInstance(type, withoutBlanks(env), {
    excludeExtraneousValues: true,
    exposeDefaultValues: true,
  });
  const variables = variablesOf(type.prototype as object);
  const problems = validateSync(config, { forbidUnknownValues: false }).map((error) => {
    const variable = variables.get(error.property);
    if (!variable) return `${error.property} is not bound to a variable`;
    const state = env[variable.name]?.trim() ? 'is wrong' : 'is missing';
    return `${variable.name} ${state}: set it to ${variable.expects}`;
  });
  if (problems.length > 0) throw new InvalidConfig(problems);
  return config;
}

function withoutBlanks(env: NodeJS.ProcessEnv): Record<string, string> {
  const filled = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()] as const] : []));
  return Object.fromEntries(filled);
}
