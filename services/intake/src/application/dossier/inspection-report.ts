import { Logger } from '@nestjs/common';
import { metrics } from '@opentelemetry/api';
import type { Content } from './content.ts';
import type { Verdict } from './inspect-contents.ts';

const logger = new Logger('inspector');
const inspections = metrics.getMeter('@jisr/intake').createCounter('jisr.intake.inspections', {
  description: 'Contents that were looked at, by outcome (available, malware, type-not-allowed, postponed, fault)',
});

export function reportVerdict({ _id, caseId }: Content, verdict: Verdict): void {
  const outcome = 'mediaType' in verdict ? 'available' : verdict.quarantined;
  inspections.add(1, { outcome });
  if (outcome !== 'available') logger.warn({ document: _id, complaint: caseId, outcome }, 'a document was quarantined');
}

export function reportWait({ _id, caseId, postponed }: Content, error: unknown): void {
  inspections.add(1, { outcome: 'postponed' });
  logger.warn({ document: _id, complaint: caseId, postponed, err: error }, 'a document waits to be scanned');
}

/** Trouble of the inspector itself, of which no single content is the matter. */
export function reportFault(error: unknown): void {
  inspections.add(1, { outcome: 'fault' });
  logger.error({ err: error }, 'the inspector failed and goes on');
}
