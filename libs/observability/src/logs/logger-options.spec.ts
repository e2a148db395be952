import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { pinoOptions } from './logger-options.ts';

const planted = {
  name: 'Fatima Zahra Bennani',
  email: 'fatima.bennani@example.ma',
  phone: '+212 661-23-45-67',
  nationalId: 'BE654321',
  address: '12 rue des Orangers, Salé',
  description: 'Ma maison fuit depuis février',
  text: 'شقتي تتسرب منها المياه',
};
const traces = [...Object.values(planted), '0661234567', '00212661234567', 'فاطمة'];

class ValidationError extends Error {
  override readonly name = 'ValidationError';
  readonly value = planted;
}

function written(write: (log: pino.Logger) => void): string {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  write(pino(pinoOptions('fixture', 'trace'), stream));
  return lines.join('');
}

const expectNothingPersonalIn = (output: string) => {
  expect(output).toContain('"service":"fixture"');
  for (const trace of traces) expect(output).not.toContain(trace);
};

describe('planted personal data', () => {
  it.each<[string, unknown]>([
    ['at the top', { ...planted }],
    ['under a name of its own', { complainant: { ...planted } }],
    ['deep in an event', { event: { inner: { list: [{ deeper: { ...planted } }] } } }],
    ['in a map', { fields: new Map(Object.entries(planted)) }],
    [
      'under names spelled otherwise',
      { Full_Name: planted.name, 'E-Mail': planted.email, national_id: planted.nationalId },
    ],
    ['as raw bytes', { record: Buffer.from(planted.name), headers: { ce_subject: planted.name } }],
    ['in an error with a cause', { err: new ValidationError(planted.name, { cause: new TypeError(planted.address) }) }],
    ['in an error under another name', { failure: new ValidationError(planted.text) }],
    [
      'in what a driver says',
      {
        err: Object.assign(new Error(`dup key: { name: "${planted.name}" }`), {
          name: 'MongoServerError',
          code: 11000,
        }),
      },
    ],
    ['in text under an innocent name', { note: `call 0661234567 or 00212661234567 or write to ${planted.email}` }],
  ])('reaches no line %s', (_where, fields) => {
    expectNothingPersonalIn(written((log) => log.info(fields as object, 'handled')));
  });

  it('reaches no line as contact data in a message, a child or an error alone', () => {
    expectNothingPersonalIn(written((log) => log.warn(`mail to ${planted.email} failed, tried 0661234567`)));
    expectNothingPersonalIn(written((log) => log.child({ ...planted, child: 1 }).info('from a child')));
    expectNothingPersonalIn(written((log) => log.error(new ValidationError(planted.description))));
    expectNothingPersonalIn(written((log) => log.error({ err: new ValidationError(planted.description) })));
  });
});

describe('what an operator needs', () => {
  it('is kept: ids, counts, error class, code and frames', () => {
    const reset = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:27017'), { code: 'ECONNREFUSED' });
    const line = JSON.parse(
      written((log) => log.error({ complaint: '0193a5b0-0612-7345-8901-0661234567ab', lag: 3, err: reset }, 'away')),
    );

    expect(line).toMatchObject({
      level: 'error',
      complaint: '0193a5b0-0612-7345-8901-0661234567ab',
      lag: 3,
      err: { type: 'Error', code: 'ECONNREFUSED', reason: 'connect ECONNREFUSED 127.0.0.1:27017' },
      msg: 'away',
    });
    expect(line.err.stack).toContain('logger-options.spec');
  });
});
