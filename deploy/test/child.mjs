import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const running = new Set();

/**
 * Runs a tool of node_modules/.bin at the root and resolves with its exit code and, unless it streams, its output.
 * Each child leads a process group of its own, so that `stopAll` reaches the servers that it started as well.
 */
export function run(tool, args, { env = {}, stream = false } = {}) {
  const bin = join(root, 'node_modules/.bin');
  const child = spawn(join(bin, tool), args, {
    cwd: root,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...env },
    stdio: ['ignore', stream ? 'inherit' : 'pipe', stream ? 'inherit' : 'pipe'],
    detached: true,
  });
  running.add(child);
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    const done = (code, output) => {
      running.delete(child);
      resolve({ code, output });
    };
    child.on('error', (error) => done(1, error.message));
    child.on('close', (code) => done(code ?? 1, Buffer.concat(chunks).toString()));
  });
}

/** Asks every child group to end, and ends what is left after the given time. */
export function stopAll(graceMs = 8_000) {
  for (const child of running) signal(child, 'SIGTERM');
  setTimeout(() => {
    for (const child of running) signal(child, 'SIGKILL');
  }, graceMs).unref();
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
