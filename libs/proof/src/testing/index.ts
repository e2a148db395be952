export { newKey } from './new-key.ts';
export { anchored, caseId, exchanged, happenings, recorded, sampleCase, type Happening } from './sample-case.ts';
export { TimeStampAuthority } from './time-stamp-authority.ts';
