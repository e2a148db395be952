import { FilePlaces, Institution, type InstitutionOptions, type ToldEvent } from '@jisr/client';
import { awaitUntil } from '@jisr/testing';

/** An institution's system with its credentials and nothing else of the platform's, and what it was told. */
export class Stranger {
  readonly told: ToldEvent[] = [];
  readonly institution: Institution;
  private readonly leaving = new AbortController();
  private following: Promise<void> = Promise.resolve();

  constructor(options: InstitutionOptions) {
    this.institution = new Institution(options);
  }

  async begin(folder: string): Promise<void> {
    const { signal } = this.leaving;
    const places = await FilePlaces.in(folder);
    this.following = this.institution.follow({ places, signal, handle: (event) => void this.told.push(event) });
    this.following.catch(() => undefined);
  }

  async leave(): Promise<void> {
    this.leaving.abort();
    await this.following;
    await this.institution.close();
  }

  /** The event of a case with a short name, once it is told. */
  async hears<Name extends string>(caseId: string, name: Name) {
    const found = () => this.told.find(({ subject, type }) => subject === caseId && type.split('.')[3] === name);
    await Promise.race([awaitUntil(() => found() !== undefined), this.following.then(() => undefined)]);
    const event = found();
    if (!event) throw new Error(`${name} was never told`);
    return event as Extract<ToldEvent, { readonly type: `ma.jisr.${string}.${Name}.v1` }>;
  }

  headOf(caseId: string): string | undefined {
    return this.told.filter(({ subject }) => subject === caseId).at(-1)?.extensions?.['jisrhead'];
  }
}
