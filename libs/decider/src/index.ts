export { accept, isRefused, refuse, type Decider, type Decision } from './decider.ts';
export { specify } from './specify.ts';
