/** Names of the collections that messaging keeps in each service's own database. */
export const collections = {
  subjects: 'subjects',
  outbox: 'outbox',
  offsets: 'offsets',
  received: 'received',
  tallies: 'tallies',
  parkedKeys: 'parked_keys',
  parkedRecords: 'parked_records',
  operatorActs: 'operator_acts',
  pauses: 'consumer_pauses',
  timers: 'timers',
  leases: 'leases',
} as const;
