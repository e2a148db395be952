import type { ErrorObject } from 'ajv';
import { validators as readers } from './generated/readers.js';
import { validators as writers } from './generated/writers.js';

/** One rule that data breaks. */
export interface SchemaViolation {
  /** RFC 6901 pointer into the data; empty for the data as a whole. */
  readonly pointer: string;
  /** JSON Schema keyword, or a code of the platform's own catalogue. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Holds data against its exact schema: what is not declared is a violation. */
export const validateForWriting = (type: string, data: unknown): SchemaViolation[] => check(writers, type, data);

/** Holds data against what a reader needs: fields that it does not know pass. */
export const validateForReading = (type: string, data: unknown): SchemaViolation[] => check(readers, type, data);

function check(validators: typeof readers, type: string, data: unknown): SchemaViolation[] {
  const validate = validators[type];
  if (!validate) return [{ pointer: '/type', code: 'unknown-type', params: { type } }];
  return validate(data) ? [] : (validate.errors ?? []).map(toViolation);
}

/** A missing or unknown field is named by the pointer itself, so that a reader of the answer finds it. */
function toViolation(error: ErrorObject): SchemaViolation {
  const params = error.params as Record<string, unknown>;
  const field = params['missingProperty'] ?? params['additionalProperty'];
  const pointer =
    field === undefined
      ? error.instancePath
      : `${error.instancePath}/${String(field).replace(/~/g, '~0').replace(/\//g, '~1')}`;
  return { pointer, code: error.keyword, params: flat(params) };
}

const flat = (params: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
