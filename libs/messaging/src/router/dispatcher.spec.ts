import { describe, expect, it } from '@jest/globals';
import { inboundTopicOf, topics } from '@jisr/contracts';
import type { LogRecord } from '../log/log-record.ts';
import { Dispatcher } from './dispatcher.ts';
import type { AnyHandler } from './subscription.ts';

const closed = 'ma.jisr.housing-projects.case-closed.v1';
const handler: AnyHandler = { handle: () => undefined };
const routes = { context: 'intake', inbound: new Map(), lifecycle: new Map([[closed, handler]]), complete: false };
const dispatcher = new Dispatcher(routes, new Map(), (_event, handle) => handle(undefined));

const record = (topic: string, type?: string): LogRecord => ({
  topic,
  partition: 0,
  offset: 0n,
  key: null,
  value: null,
  headers: type === undefined ? {} : { ce_type: Buffer.from(type) },
});

describe('a context that reads the lifecycle', () => {
  it('follows the types that it handles', () => {
    expect(dispatcher.follows(record(topics.lifecycle.name, closed))).toBe(true);
  });

  it('passes over any other type by its header', () => {
    expect(dispatcher.follows(record(topics.lifecycle.name, 'ma.jisr.intake.complaint-admitted.v1'))).toBe(false);
  });

  it('never passes over a record that does not say its type', () => {
    expect(dispatcher.follows(record(topics.lifecycle.name))).toBe(true);
  });

  it('never passes over a request of an institution, since each has its answer', () => {
    expect(dispatcher.follows(record(inboundTopicOf('al-omrane'), 'ma.jisr.intake.nobody-knows-this.v1'))).toBe(true);
  });
});
