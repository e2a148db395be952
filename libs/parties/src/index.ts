export {
  eventsSeenBy,
  partiesDecider,
  partiesOf,
  type Parties,
  type Recorded,
  type RecordEvent,
  type Roles,
} from './domain/parties.ts';
export { mayBeSeen } from './may-be-seen.ts';
export { isReturned, whomItBrings, type CaseEvent } from './whom-an-event-brings.ts';
