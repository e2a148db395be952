export { TimeStampAuthority } from './time-stamp-authority.ts';
