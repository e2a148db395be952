import type { AuditEntry, AuditView, OperatorActView, Person } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { AuditStore, type AuditQuery } from '../../adapters/mongo/audit-store.ts';
import { PlatformFailures } from '../platform-failures.ts';

/** What administrators did, as the portal noted it, and what operators did, as each service noted it with its effect. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly store: AuditStore,
    private readonly failures: PlatformFailures,
  ) {}

  async find(query: AuditQuery, reader: Person): Promise<AuditView> {
    const [own, told] = await Promise.all([
      this.store.find({ ...query, limit: query.limit + 1 }),
      this.failures.all(reader),
    ]);
    const operators = told.acts.map(entryOf).filter((entry) => isAsked(entry, query));
    const all = [...own, ...operators].toSorted((one, other) => other.at.localeCompare(one.at));
    return { entries: all.slice(0, query.limit), more: all.length > query.limit, silent: told.silent };
  }
}

const isAsked = ({ at, person, act }: AuditEntry, query: AuditQuery) =>
  (query.person ?? person) === person &&
  (query.act ?? act) === act &&
  (query.before === undefined || at < query.before.toISOString());

const entryOf = ({ at, person, act, service, fingerprint, keys, reason }: OperatorActView): AuditEntry => ({
  ...{ at, person, act },
  subject: [service, fingerprint, keys.length > 0 ? `× ${keys.length}` : ''].filter(Boolean).join(' '),
  ...(reason !== undefined && { reason }),
});
