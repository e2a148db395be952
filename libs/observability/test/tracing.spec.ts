import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startTraceCollector, type TraceCollector } from '../src/testing/index.ts';

let collector: TraceCollector;
let child: ChildProcess;
let url: string;

beforeEach(async () => {
  collector = await startTraceCollector();
  child = fork(fileURLToPath(new URL('fixture/caller.mjs', import.meta.url)), {
    cwd: fileURLToPath(new URL('fixture/', import.meta.url)),
    execArgv: ['--import', '@jisr/observability/register'],
    env: { PATH: process.env['PATH'], OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  url = `http://127.0.0.1:${port}`;
});

afterEach(async () => {
  child.kill('SIGKILL');
  await collector.stop();
});

async function leave(): Promise<void> {
  const left = once(child, 'exit');
  child.send('leave');
  await left;
}

describe('a process with telemetry', () => {
  it("continues the caller's trace over http and fetch, and flushes when it leaves", async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await fetch(`${url}/outer`, { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } });
    await leave();
    const spans = collector.spans();
    const ids = new Set(['b7ad6b7169203331', ...spans.map(({ spanId }) => spanId)]);

    expect(spans).toHaveLength(5);
    expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
    expect(spans.filter(({ parentSpanId }) => !ids.has(parentSpanId ?? ''))).toEqual([]);
    expect(new Set(spans.map(({ service }) => service))).toEqual(new Set(['fixture']));
  });

  it('lets no query, header, error message or unknown attribute out', async () => {
    await fetch(`${url}/outer?phone=0661234567`);
    await leave();

    expect(collector.raw()).toContain('url.path');
    expect(collector.raw()).not.toMatch(/Bennani|fatima|0661234567/);
  });

  it('knows the complaint that a piece of work is about', async () => {
    expect(await (await fetch(`${url}/outer`)).text()).toBe('c-1');
  });

  it('does not trace probes', async () => {
    await fetch(`${url}/health/live`);
    await fetch(`${url}/metrics`);
    await leave();

    expect(collector.spans()).toEqual([]);
  });
});
