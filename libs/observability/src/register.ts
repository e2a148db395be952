/**
 * Preloaded by `node --import @jisr/observability/register`: instruments the modules that the service loads afterwards.
 * The hooks come first; a module that was loaded before them keeps its uninstrumented exports.
 */
import { register, supportsSyncHooks } from 'import-in-the-middle/register-hooks.mjs';

if (supportsSyncHooks()) register({ include: ['http', 'https', 'mongodb'] });
const { startTelemetry } = await import('./telemetry/telemetry.ts');
startTelemetry();
