export { newKey } from './new-key.ts';
export {
  anchored,
  caseId,
  exchanged,
  happenings,
  recorded,
  sampleCase,
  toldOf,
  type Happening,
} from './sample-case.ts';
export { TimeStampAuthority } from './time-stamp-authority.ts';
