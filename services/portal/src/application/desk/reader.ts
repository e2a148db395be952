import type { Institution } from '@jisr/contracts';
import { DirectRequests } from '@jisr/messaging';
import type { Person } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Inject, Injectable } from '@nestjs/common';
import type { OnBehalf } from '../../adapters/services/platform-services.ts';

/** Somebody at a desk: who, and of which institution. */
export interface DeskReader {
  readonly person: Person;
  readonly institution: Institution;
}

export const onBehalfOf = ({ person, institution }: DeskReader): OnBehalf => ({
  institution: institution.id,
  person: person.id,
});

/** Finds the institution for which somebody works. */
@Injectable()
export class Desks {
  constructor(@Inject(DirectRequests) private readonly requests: DirectRequests) {}

  /** Throws 403 for somebody of no institution that takes part. */
  readerFor(person: Person): DeskReader {
    const institution = this.requests.institution(person.institution ?? '');
    if (!institution) throw new Problem(403, 'forbidden');
    return { person, institution };
  }
}
