import { institutionOfSource, type Institution } from '@jisr/contracts';
import type { Requester } from '../domain/assignment.ts';

/** The institutions that take part, as those who ask for something. */
export class Requesters {
  constructor(private readonly institutions: ReadonlyMap<string, Institution>) {}

  /** Who asks; throws for a source that is no institution's, which the inbound topics never carry. */
  behind({ source }: { readonly source: string }): Requester {
    const institution = institutionOfSource(source);
    const known = institution === undefined ? undefined : this.institutions.get(institution);
    if (!known) throw new Error(`${source} is not an institution that takes part`);
    return { institution: known.id, kind: known.kind };
  }
}
