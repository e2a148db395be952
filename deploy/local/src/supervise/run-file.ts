import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running platform tells about itself, for `status` and `stop`. */
export interface RunFile {
  readonly pid: number;
  readonly phase: 'starting' | 'ready' | 'taking-in' | 'stopping';
  readonly addresses: Readonly<Record<string, string>>;
  readonly processes: readonly {
    readonly name: string;
    readonly pid: number | null;
    readonly state: string;
    readonly restarts: number;
  }[];
}

const fileIn = (folder: string) => join(folder, 'run.json');

/** Replaces the file as a whole, so that nobody reads half of one. */
export function writeRunFile(folder: string, content: RunFile): void {
  const half = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(half, JSON.stringify(content, null, 2));
  renameSync(half, fileIn(folder));
}

export const removeRunFile = (folder: string): void => rmSync(fileIn(folder), { force: true });

/** The platform that runs on this folder; nothing when there is none, or when the one that wrote the file is gone. */
export function readRunFile(folder: string): RunFile | undefined {
  try {
    const content = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as RunFile;
    process.kill(content.pid, 0);
    return content;
  } catch {
    return undefined;
  }
}
