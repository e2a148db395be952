/** Preloaded by `node --import @jisr/observability/register`: instruments the modules that the service loads afterwards. */
import { register, supportsSyncHooks } from 'import-in-the-middle/register-hooks.mjs';
import { startTelemetry } from './telemetry/telemetry.ts';

if (supportsSyncHooks()) register({ include: ['http', 'https', 'node:http', 'node:https', 'mongodb'] });
startTelemetry();
