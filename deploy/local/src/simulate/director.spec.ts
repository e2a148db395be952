import { describe, expect, it } from '@jest/globals';
import { loadTerritory } from '../import-la311/territory.ts';
import { workingDaysBetween } from './calendar.ts';
import { castOf } from './cast.ts';
import { Director } from './director.ts';

const cast = castOf({ seed: 7, cases: 60, prefix: 'T' }, loadTerritory());
const direct = () => new Director(cast, workingDaysBetween('2025-01-06', '2025-01-10'));

function* days(director: Director) {
  for (let day = director.nextDay(); day; day = director.nextDay()) yield { day, requests: director.requestsOf(day) };
}

const opened = (subject: string, time: string) => ({
  id: time,
  source: '/jisr/housing-projects',
  type: 'ma.jisr.housing-projects.treatment-opened.v1',
  subject,
  time,
  data: {},
});

describe('who plays everybody', () => {
  it('files every complaint once, never two of one operation and category on a day', () => {
    const filed = [...days(direct())].flatMap(({ day, requests }) => requests.map((request) => ({ day, ...request })));
    expect(filed.map(({ planned }) => planned.subject.number).sort((a, b) => a - b)).toEqual(
      cast.map(({ number }) => number),
    );
    const keys = filed.map(({ day, planned: { subject } }) => `${day}/${subject.place.operation}/${subject.category}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('acts on what it hears, in the order of the scenario, from the next day on and once a day', () => {
    const director = direct();
    for (const _day of days(director));
    const id = cast[0]?.complaintId ?? '';
    director.hear([opened(id, '2025-02-03T10:00:00.000Z')], '2025-02-03');
    const acts = [...days(director)];
    expect(acts.flatMap(({ requests }) => requests.map(({ event }) => event.type.split('.').at(-2)))).toEqual([
      'treatment-acceptance-submitted',
      'reply-submitted',
    ]);
    expect(acts[0]?.day && acts[0].day > '2025-02-03').toBe(true);
    expect(acts.map(({ requests }) => requests.length)).toEqual([1, 1]);
  });

  it('hears in any order and plans the same', () => {
    const facts = cast.map(({ complaintId }, i) => opened(complaintId, `2025-02-0${1 + (i % 7)}T10:00:00.000Z`));
    const planned = (order: typeof facts) => {
      const director = direct();
      for (const _day of days(director));
      director.hear(order, '2025-02-10');
      return [...days(director)].map(({ day, requests }) => [day, requests.map(({ event }) => event)]);
    };
    expect(planned([...facts].reverse())).toEqual(planned(facts));
  });
});
