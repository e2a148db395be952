import { inventComplainant } from './complainant.ts';
import { drawWeighted } from './draw.ts';
import { categories, channels, drawn, identities, regions } from './mapping.ts';
import { operationCodeOf } from './operations.ts';
import type { Reading } from './reading.ts';
import { request, type StructuredRequest } from './request.ts';
import { inventPlace, type Territory } from './territory.ts';
import { describe, type Language } from './texts.ts';

const skipped = 'row skipped';

export interface Complaint {
  readonly reference: string;
  readonly category: string;
  readonly channel: string;
  readonly language: Language;
  readonly territory?: {
    readonly region: string;
    readonly province: string;
    readonly commune: string;
    readonly synthetic: true;
  };
  readonly operation?: { readonly code: string };
  readonly description: string;
  readonly declarations: { readonly noCourtCase: true };
  readonly complainant?: { readonly name: string; readonly email: string };
}

/** One of a `drawn` table's values, as likely as its weight. */
export function drawFrom<T extends string>(purpose: string, id: string, table: Readonly<Record<T, number>>): T {
  const values = Object.keys(table) as T[];
  return drawWeighted(purpose, id, values, (value) => table[value]);
}

/** The complaint of a row, or nothing when its reference, time, category or channel can't be read. */
export function complaintOf(reading: Reading, territory: Territory): StructuredRequest<Complaint> | undefined {
  const reference = reading.text('SRNumber');
  if (reference === '') return reading.find('SRNumber', 'missing', skipped);
  const filedAt = reading.instant('CreatedDate', skipped);
  const category = reading.lookUp('RequestType', categories, skipped);
  const channel = reading.lookUp('RequestSource', channels, skipped);
  if (!filedAt || !category || !channel) return undefined;

  const language = drawFrom('language', reference, drawn.language);
  return request('ma.jisr.intake.complaint-submitted.v1', reference, filedAt, {
    reference,
    category,
    channel,
    language,
    ...placeOf(reading, reference, territory),
    description: describe(reading.text('RequestType'), language),
    declarations: { noCourtCase: true },
    ...complainantOf(reading, reference, language),
  });
}

function placeOf(
  reading: Reading,
  reference: string,
  territory: Territory,
): Pick<Complaint, 'territory' | 'operation'> {
  const blank = reading.text('APC') === '';
  const region = blank ? undefined : reading.lookUp('APC', regions, 'complaint without a place');
  if (!blank && region === undefined) return {};
  const place = inventPlace(territory, reference, region);
  const named = drawFrom('operation', reference, drawn.operation) === 'named';
  return { territory: place, ...(named && { operation: { code: operationCodeOf(place.province) } }) };
}

function complainantOf(reading: Reading, reference: string, language: Language): Pick<Complaint, 'complainant'> {
  const identity = reading.lookUp('Anonymous', identities, 'complaint without a complainant');
  return identity === 'named' ? { complainant: inventComplainant(reference, language) } : {};
}
