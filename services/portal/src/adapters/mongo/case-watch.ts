import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { Subject, type Observable } from 'rxjs';
import { cases, type CaseRow } from '../../application/case-rows.ts';
import { presences, type PresenceRow } from './presence-store.ts';

/** A change as the database tells it, with whom it concerns. */
export type Change =
  | { readonly kind: 'moved'; readonly row: CaseRow }
  | { readonly kind: 'presence'; readonly caseId: string; readonly institution: string; readonly person: string };

const againMs = 1_000;

/**
 * Tells of cases that moved and of people who come and go, as soon as the database has it: one stream a process, whoever made
 * the change. It wakes readers and is no truth: what is missed while it is down, the next look finds.
 */
@Injectable()
export class CaseWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CaseWatch.name);
  private readonly told = new Subject<Change>();
  private stream: mongo.ChangeStream | undefined;
  private again: NodeJS.Timeout | undefined;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  get changes(): Observable<Change> {
    return this.told;
  }

  onApplicationBootstrap(): void {
    this.open();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.again);
    this.told.complete();
    const { stream } = this;
    this.stream = undefined;
    await stream?.close();
  }

  private open(): void {
    const ours = [{ $match: { 'ns.coll': { $in: [cases, presences] }, fullDocument: { $exists: true } } }];
    const stream = this.connection.db?.watch(ours, { fullDocument: 'updateLookup' });
    this.stream = stream;
    stream?.on('change', (change) => {
      if ('fullDocument' in change && change.fullDocument && 'ns' in change && 'coll' in change.ns)
        this.told.next(changeOf(change.ns.coll, change.fullDocument));
    });
    stream?.on('error', (error) => {
      if (this.stream !== stream) return;
      this.logger.warn({ err: error.name }, 'the watch on cases broke and will begin again');
      this.again = setTimeout(() => this.open(), againMs);
    });
  }
}

function changeOf(collection: string, document: mongo.BSON.Document): Change {
  if (collection === cases) return { kind: 'moved', row: document as unknown as CaseRow };
  const { caseId, institution, person } = document as unknown as PresenceRow;
  return { kind: 'presence', caseId, institution, person };
}
