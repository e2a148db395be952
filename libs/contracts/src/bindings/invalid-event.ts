import type { SchemaViolation } from '../validation.ts';

/** Attributes that CloudEvents forbids, or data that its own schema does: a defect of the writer. */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';

  constructor(type: string, violations: readonly SchemaViolation[]) {
    super(
      `${type} breaks its contract: ${violations.map(({ pointer, code }) => `${pointer || '/'} ${code}`).join(', ')}`,
    );
  }
}
