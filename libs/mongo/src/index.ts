export { durable, transact } from './transaction.ts';
export { faultOf, isDuplicateKey, type Fault } from './fault.ts';
