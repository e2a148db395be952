import type { Institution } from '@jisr/contracts';
import type { Delivery } from './deliveries.ts';
import { writeLetter, type Letter } from './letter.ts';

/** Writes the letter of a delivery: names institutions in its language, and tells the tracking code in the receipt alone. */
export class LetterWriter {
  constructor(private readonly institutions: ReadonlyMap<string, Institution>) {}

  write({ template, language, params }: Delivery, trackingCode?: string): Letter {
    const { against } = params;
    return writeLetter(template, language, {
      ...params,
      ...(against !== undefined && { respondent: this.institutions.get(against)?.names[language] ?? against }),
      ...(template === 'complaint-registered' && trackingCode !== undefined && { trackingCode }),
    });
  }
}
