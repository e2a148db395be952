import { institutionOfSource, type Institution } from '@jisr/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Requester } from '../domain/assignment.ts';
import { INSTITUTIONS } from './institutions.token.ts';

/** The institutions that take part, as those who ask for something. */
@Injectable()
export class Requesters {
  constructor(@Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>) {}

  /** Who asks; throws for a source that is no institution's, which the inbound topics never carry. */
  behind({ source }: { readonly source: string }): Requester {
    const institution = institutionOfSource(source);
    const known = institution === undefined ? undefined : this.institutions.get(institution);
    if (!known) throw new Error(`${source} is not an institution that takes part`);
    return { institution: known.id, kind: known.kind };
  }
}
