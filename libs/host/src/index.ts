export { HostModule } from './host.module.ts';
export { runService, type ServiceOptions } from './run-service.ts';
