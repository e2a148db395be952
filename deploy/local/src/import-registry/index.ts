export { importRegistryCommand } from './command.ts';
