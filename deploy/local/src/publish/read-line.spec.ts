import { describe, expect, it } from '@jest/globals';
import { largestLine, readLine } from './read-line.ts';

const event = {
  id: 'i',
  source: '/institutions/x',
  type: 't',
  subject: 's',
  time: '2018-01-01T00:00:00Z',
  data: { a: 1 },
};

describe('a line to publish', () => {
  it('is a CloudEvent in structured form', () => {
    const line = { specversion: '1.0', datacontenttype: 'application/json', ...event };
    expect(readLine(JSON.stringify(line))).toEqual({ event });
  });

  it('may carry data that breaks every rule, because the platform judges that', () => {
    expect(readLine(JSON.stringify({ ...event, data: 'nonsense' }))).toEqual({ event: { ...event, data: 'nonsense' } });
  });

  it.each([
    ['{"id":', 'not JSON'],
    ['[]', 'not a CloudEvent: no object'],
    ['null', 'not a CloudEvent: no object'],
    [JSON.stringify({ ...event, id: '', time: 5 }), 'not a CloudEvent: no id, no time'],
    [JSON.stringify({ ...event, data: undefined }), 'not a CloudEvent: no data'],
    [JSON.stringify({ ...event, data: 'x'.repeat(largestLine) }), `larger than ${largestLine} bytes`],
  ])('is not %.40s', (text, problem) => {
    expect(readLine(text)).toEqual({ problem });
  });
});
