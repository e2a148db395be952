export { run, type Output } from './run.ts';
