const text = { type: 'string', minLength: 1 };

/** What every record has in common: the envelope as headers (CloudEvents' Kafka binding 1.0.2, ADR 10) and the key. */
export const cloudEventTrait = {
  contentType: 'application/json',
  headers: {
    type: 'object',
    required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_subject', 'ce_time'],
    properties: {
      ce_specversion: { const: '1.0' },
      ce_id: { ...text, description: 'Unique within its source; UUIDv7 for the platform’s own.' },
      ce_source: { ...text, description: '`/jisr/<context>` or `/institutions/<id>`.' },
      ce_type: text,
      ce_subject: { ...text, description: 'Complaint id, or the institution’s own reference in a request.' },
      ce_time: { type: 'string', format: 'date-time', description: 'When it happened in the world.' },
      ce_sequence: {
        type: 'string',
        pattern: '^[1-9][0-9]*$',
        description: 'Counts up from 1 per source and subject; institutions need not send it.',
      },
      ce_dataschema: { type: 'string', format: 'uri', description: 'The `$id` of the schema that the data keeps to.' },
      ce_traceparent: { ...text, description: 'W3C trace context.' },
      'content-type': { const: 'application/json' },
    },
  },
  bindings: { kafka: { key: { ...text, description: 'The subject.' }, bindingVersion: '0.5.0' } },
};
