export { InstitutionKeys } from './institution-keys.ts';
export {
  createInstitutionKey,
  InstitutionTokens,
  publicKeyOf,
  signInstitutionToken,
  type InstitutionCheck,
} from './institution-tokens.ts';
export { MasterKey } from './master-key.ts';
export { PersonDigests, type Identifiers } from './person-digests.ts';
export { openSealed, PersonalKey, type Place } from './personal-key.ts';
export { RecipientKeys, type Unsealed } from './recipient-keys.ts';
export { SealBroken } from './sealed-box.ts';
export { complainantAccount, ServiceTokens, type TokenCheck } from './service-tokens.ts';
export { erase, type Erased, type ErasedKey, type LiveKey, type StoredKey } from './stored-key.ts';
export { TrackingCodes } from './tracking-code.ts';
export { WordDigests } from './word-digests.ts';
