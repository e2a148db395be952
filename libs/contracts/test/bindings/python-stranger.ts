import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface HttpText {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RecordText {
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

type ByMode<T> = Readonly<Record<'binary' | 'structured', T>>;
type Plain = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly event: Plain;
  readonly ours: { readonly http: readonly HttpText[]; readonly kafka: ByMode<RecordText> };
}

export interface Answered {
  readonly made: {
    readonly http: ByMode<HttpText>;
    readonly batch: readonly string[];
    readonly kafka: ByMode<RecordText>;
  };
  readonly read: { readonly http: readonly Plain[]; readonly kafka: ByMode<Plain> };
}

const scripts = fileURLToPath(new URL('../python/', import.meta.url));
const tools = fileURLToPath(new URL('../../../../.jisr/tools/', import.meta.url));

/** What the SDK of that version makes of an event and reads of our messages; see test/python. */
export function askPython(script: string, version: string, asked: Asked): Answered {
  const answer = execFileSync('python3', [`${scripts}${script}`], {
    input: JSON.stringify(asked),
    env: { ...process.env, PYTHONPATH: sdkFolder(version), PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' },
  });
  return JSON.parse(answer.toString()) as Answered;
}

/** The folder of a released SDK, fetched from PyPI once and kept with the other tools. */
function sdkFolder(version: string): string {
  const folder = `${tools}python-cloudevents-${version}`;
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  execFileSync(
    'python3',
    ['-m', 'pip', 'install', '-q', '--no-warn-conflicts', '--target', partial, `cloudevents==${version}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
  return folder;
}
