import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** The receiver that docs/connect.md shows, on another port and for another platform. */
export function startReceiver(port: number, exchange: string): ChildProcess {
  const page = readFileSync(new URL('docs/connect.md', root), 'utf8');
  const [, shown = ''] = /^```javascript\n([^]*?)^```$/m.exec(page) ?? [];
  const program = shown.replaceAll('8080', String(port)).replace('http://127.0.0.1:4107', exchange);
  const args = ['--input-type=module', '-'];
  const child = spawn(process.execPath, args, { cwd: fileURLToPath(root), stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(program);
  return child;
}
