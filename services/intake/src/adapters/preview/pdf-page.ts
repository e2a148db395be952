import { execa } from 'execa';
import { previewPixels } from './preview-size.ts';

const limits = { cpuSeconds: 20, memoryKilobytes: 1_500_000, withinMs: 30_000, mostBytes: 32 * 1024 * 1024 };
/** What a system does not limit (macOS knows no `-v`) is limited by the time. */
const limited = `ulimit -t ${limits.cpuSeconds}; ulimit -v ${limits.memoryKilobytes} 2>/dev/null; exec "$@"`;

/**
 * The first page of a PDF as PNG, drawn by poppler's pdftoppm in a process of its own with bounded time and memory, which is
 * given nothing but the bytes. Nothing when it can't be drawn.
 */
export async function firstPageOf(pdf: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const draw = ['pdftoppm', '-png', '-singlefile', '-f', '1', '-l', '1', '-scale-to', String(previewPixels), '-'];
  const { stdout, failed } = await execa('sh', ['-c', limited, 'sh', ...draw], {
    stdin: pdf as AsyncIterable<Uint8Array<ArrayBuffer>>,
    encoding: 'buffer',
    stderr: 'ignore',
    timeout: limits.withinMs,
    killSignal: 'SIGKILL',
    maxBuffer: limits.mostBytes,
    reject: false,
  });
  return failed || stdout.length === 0 ? undefined : Buffer.from(stdout);
}
