import { NoScanner, type MalwareScanner } from '../../application/dossier/malware-scanner.ts';
import { ClamdScanner } from './clamd-scanner.ts';

/** The scanner that a setting names. */
export const scannerOf = (setting: string): MalwareScanner =>
  setting === 'none' ? new NoScanner() : ClamdScanner.at(setting);
