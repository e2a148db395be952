import { MIMEType } from 'node:util';

/** How a message carries events (HTTP binding 1.0.2, 1.3). */
export type ContentMode = 'binary' | 'structured' | 'batch';

export const eventFormat = 'application/cloudevents+json';
export const batchFormat = 'application/cloudevents-batch+json';

/** The mode by the prefix of the content type alone, as both bindings have it (section 3). */
export function modeOf(contentType = ''): ContentMode {
  const text = contentType.trim().toLowerCase();
  if (text.startsWith('application/cloudevents-batch')) return 'batch';
  return text.startsWith('application/cloudevents') ? 'structured' : 'binary';
}

/** Whether a structured or batched message is in JSON, the only event format read here. */
export const isJsonFormat = (contentType: string | undefined): boolean =>
  [eventFormat, batchFormat].includes(parse(contentType)?.essence ?? '');

/** A subtype `json` or one that ends in `+json`, whatever its parameters (JSON format 1.0.2, 3.1.1). */
export const isJson = (contentType: string): boolean => /^(.+\+)?json$/.test(parse(contentType)?.subtype ?? '');

function parse(contentType = ''): MIMEType | undefined {
  try {
    return new MIMEType(contentType);
  } catch {
    return undefined;
  }
}
