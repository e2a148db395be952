import type { CloudEvent } from '../cloud-event.ts';
import type { SchemaViolation } from '../validation.ts';

/** What was read: an event, or every rule of CloudEvents that it breaks and what could be read of it none the less. */
export type Decoded =
  | { readonly event: CloudEvent }
  | {
      readonly problems: readonly SchemaViolation[];
      readonly partial: { id?: string; type?: string; subject?: string };
    };
