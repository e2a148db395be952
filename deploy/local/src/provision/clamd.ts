import { delimiter } from 'node:path';
import { onPath } from './on-path.ts';

/** Where systems put what only administrators have on their PATH. */
const sbin = ['/usr/local/sbin', '/usr/sbin', '/opt/homebrew/sbin'];

/** The clamd to run, if one is installed. */
export const clamdBinary = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  onPath('clamd', { PATH: [env['PATH'] ?? '', ...sbin].join(delimiter) });
