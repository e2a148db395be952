import type { HealthContributor } from '@jisr/observability';
import type { MalwareScanner } from './malware-scanner.ts';

/** Ready only while documents can be scanned: until then they wait. */
export const scannerHealth = (scanner: MalwareScanner): HealthContributor => ({
  name: 'scanner',
  check: () =>
    scanner.ping().then(
      () => ({ status: 'up' as const }),
      () => ({ status: 'down' as const, details: { reason: 'documents wait: the malware scanner does not answer' } }),
    ),
});
