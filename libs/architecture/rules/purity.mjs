/**
 * What a decider may touch: its own folder, the decider library and pure utilities. Why: only then does the same history
 * give the same decision on every machine and in every year, which replay, audit and the tests rest on.
 */
const reason = 'Domain code is pure: time, ids and look-ups arrive in the command (docs/adr/001-pure-deciders.md)';

/** The globs that purity holds for; libs/architecture checks that they match the real folders. */
export const pureFiles = ['**/domain/**/*.ts', 'libs/{decider,case-status,spelling}/src/**/*.ts'];
/** Pure as well, on the one library that knows the time zones. */
export const timelessFiles = ['libs/calendar/src/**/*.ts'];
/** Specs drive the domain from outside; the given/when/then kit asserts. */
export const impureFiles = ['**/*.spec.ts', 'libs/decider/src/specify.ts'];

const globals = ['process', 'crypto', 'performance', 'fetch', 'console', 'globalThis', 'setTimeout', 'setInterval'];
globals.push('setImmediate', 'queueMicrotask', 'Buffer', 'Temporal');

export const timeless = {
  'no-restricted-globals': ['error', ...globals.map((name) => ({ name, message: `${reason}.` }))],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: `${reason}.` },
    { object: 'Math', property: 'random', message: `${reason}.` },
    ...['now', 'local', 'utc'].map((property) => ({ object: 'DateTime', property, message: `${reason}.` })),
  ],
};

export const purity = {
  ...timeless,
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: '^(?!\\.{1,2}/|@jisr/(decider|case-status|calendar|spelling)$)', message: `${reason}.` },
        { regex: '^\\.\\..*/(adapters|application)/', message: `The domain doesn't know who calls it. ${reason}.` },
      ],
    },
  ],
};

export const puritySyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `${reason}.` },
  { selector: "CallExpression[callee.name='Date']", message: `${reason}.` },
  { selector: 'ImportExpression', message: `${reason}.` },
];
