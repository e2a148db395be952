import { describe, expect, it } from '@jest/globals';
import { accept, refuse, type Decider } from './decider.ts';
import { explore, TooManyStatesError } from './explore.ts';
import { stateDiagram } from './state-diagram.ts';

type Door = { readonly status: 'shut' } | { readonly status: 'wide-open' } | { readonly status: 'locked' };
interface DoorEvent {
  readonly type: 'opened' | 'closed' | 'locked' | 'knocked';
}

const door: Decider<'open' | 'lock' | 'slam' | 'knock' | 'look', Door, DoorEvent, 'not-shut'> = {
  initial: { status: 'shut' },
  decide(command, { status }) {
    switch (command) {
      case 'open':
        return status === 'shut' ? accept({ type: 'opened' }) : refuse('not-shut');
      case 'lock':
        return status === 'shut' ? accept({ type: 'locked' }) : refuse('not-shut');
      case 'slam':
        return status === 'wide-open' ? accept<DoorEvent>({ type: 'closed' }, { type: 'locked' }) : refuse('not-shut');
      case 'knock':
        return accept({ type: 'knocked' });
      case 'look':
        return accept();
    }
  },
  evolve(state, { type }) {
    switch (type) {
      case 'opened':
        return { status: 'wide-open' };
      case 'closed':
        return { status: 'shut' };
      case 'locked':
        return { status: 'locked' };
      case 'knocked':
        return state;
    }
  },
};

describe('the exploration of a decider', () => {
  it('finds every state that the samples reach, and no other', () => {
    expect(explore(door, ['open', 'lock', 'slam']).states.map(({ status }) => status)).toEqual([
      'shut',
      'wide-open',
      'locked',
    ]);
    expect(explore(door, ['open']).states.map(({ status }) => status)).toEqual(['shut', 'wide-open']);
  });

  it('finds each edge once, by what is stated on it, and none for a refusal or for nothing', () =>
    expect(explore(door, ['open', 'slam', 'knock', 'look', 'knock']).edges).toEqual([
      { from: 'shut', to: 'wide-open', events: ['opened'] },
      { from: 'shut', to: 'shut', events: ['knocked'] },
      { from: 'wide-open', to: 'locked', events: ['closed', 'locked'] },
      { from: 'wide-open', to: 'wide-open', events: ['knocked'] },
      { from: 'locked', to: 'locked', events: ['knocked'] },
    ]));

  it('ends when a state grows without end', () => {
    const counter: Decider<'add', { status: 'counting'; count: number }, { type: 'added' }> = {
      initial: { status: 'counting', count: 0 },
      decide: () => accept({ type: 'added' }),
      evolve: ({ status, count }) => ({ status, count: count + 1 }),
    };
    expect(() => explore(counter, ['add'], 50)).toThrow(new TooManyStatesError('more than 50 states'));
  });
});

describe('the diagram of a decider', () => {
  it('begins at the initial state and ends where nothing leads on', () =>
    expect(stateDiagram(explore(door, ['open', 'slam', 'knock']).edges)).toBe(
      [
        'stateDiagram-v2',
        '  state "shut" as shut',
        '  state "wide-open" as wide_open',
        '  state "locked" as locked',
        '  [*] --> shut',
        '  shut --> wide_open: opened',
        '  shut --> shut: knocked',
        '  wide_open --> locked: closed, locked',
        '  wide_open --> wide_open: knocked',
        '  locked --> locked: knocked',
        '  locked --> [*]',
      ].join('\n'),
    ));

  it('is empty without edges', () => expect(stateDiagram([])).toBe('stateDiagram-v2'));
});
