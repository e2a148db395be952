import type { ValidationError } from 'class-validator';
import type { Breach } from './problem.ts';

/** Rules of class-validator that have a text of their own; the others are told as `not-valid`. */
const worded = new Set([
  'isNotEmpty',
  'isString',
  'isInt',
  'isNumber',
  'isBoolean',
  'isArray',
  'isObject',
  'isEmail',
  'isPhoneNumber',
  'isUuid',
  'isIso8601',
  'isIn',
  'isEnum',
  'matches',
  'min',
  'max',
  'minLength',
  'maxLength',
  'isLength',
  'arrayNotEmpty',
  'arrayMinSize',
  'arrayMaxSize',
  'whitelistValidation',
]);

/** Every rule that class-validator found broken, down to the innermost object. Its own words are left out: English only. */
export const breachesOf = (errors: readonly ValidationError[], parent = ''): Breach[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const broken = Object.keys(constraints).map((rule) => ({ pointer, code: worded.has(rule) ? rule : 'not-valid' }));
    return [...broken, ...breachesOf(children, pointer)];
  });
