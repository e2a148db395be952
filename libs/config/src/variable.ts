import { Expose, Transform } from 'class-transformer';

const declarations = Symbol('jisr.config.variables');

export interface Variable {
  readonly name: string;
  /** Completes the sentence "set NAME to …" for whoever starts the service. */
  readonly expects: string;
}

type Read = (text: string) => unknown;

/**
 * Binds a property of a config class to one environment variable. Blank text counts as not set, so a default holds.
 * `read` turns the text into the property's type; what it can't read it passes on for the validators to refuse.
 */
export function FromEnv(name: string, expects: string, read: Read = (text) => text): PropertyDecorator {
  return (target, property) => {
    const inherited = variablesOf(target);
    Reflect.defineMetadata(declarations, new Map([...inherited, [String(property), { name, expects }]]), target);
    Expose({ name })(target, property);
    Transform(({ value }) => (typeof value === 'string' ? read(value) : (value as unknown)))(target, property);
  };
}

export function variablesOf(target: object): ReadonlyMap<string, Variable> {
  return (Reflect.getMetadata(declarations, target) as ReadonlyMap<string, Variable> | undefined) ?? new Map();
}

export const readList: Read = (text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

export const readNumber: Read = (text) => Number(text);
