import { randomUUID } from 'node:crypto';
import { durable } from '@jisr/mongo';
import { Problem } from '@jisr/problem';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { InstitutionRequest } from './institution.guard.ts';

const reads = 'reads';

/** Who reads, and why as far as they say. */
export interface Reader {
  readonly institution: string;
  /** Who of the institution; pseudonymous. */
  readonly subject: string;
  /** A code of the reader's own. */
  readonly purpose?: string;
}

/** What is read, and of what in particular. */
export type Reading = { readonly what: string } & Readonly<Record<string, string | number>>;

/** Who asks, as the guard found out, and why: a code in the header `Purpose`. Throws a problem for what is no code. */
export function readerOf({ institution, subject, headers }: InstitutionRequest): Reader {
  return { institution: institution.id, subject, ...purposeIn(headers) };
}

export function purposeIn({ purpose }: InstitutionRequest['headers']): Pick<Reader, 'purpose'> {
  if (purpose === undefined) return {};
  if (typeof purpose === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(purpose)) return { purpose };
  throw new Problem(400, 'invalid', { errors: [{ pointer: '', code: 'not-valid' }] });
}

/** Who has read what of which case, when and why; kept for ever. */
@Injectable()
export class ReadLog implements OnApplicationBootstrap {
  constructor(@Inject(getConnectionToken()) private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.reads.createIndex({ caseId: 1, at: 1 });
  }

  /** Resolves once it is stored: what can't be noted is not to be read. */
  async note(reader: Reader, reading: Reading, ...caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    const { institution, subject, purpose } = reader;
    const why = purpose !== undefined && { purpose };
    const entries = caseIds.map((caseId) => ({
      _id: `${caseId}|${randomUUID()}`,
      ...{ at: new Date(), caseId, institution, subject, ...reading, ...why },
    }));
    await this.reads.insertMany(entries, { writeConcern: durable });
  }

  private get reads() {
    return this.connection.collection<{ _id: string }>(reads);
  }
}
