export { HEALTH_CONTRIBUTORS, type HealthContributor, type HealthReport } from './health/health-contributor.ts';
export { activeComplaint, withComplaint } from './logs/complaint-context.ts';
export { loggerParams, pinoOptions } from './logs/logger-options.ts';
export { errorFacts, withoutPersonalData } from './logs/personal-data.ts';
export { serveMetrics, startTelemetry, stopTelemetry } from './telemetry/telemetry.ts';
