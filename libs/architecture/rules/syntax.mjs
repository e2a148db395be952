/** `console.error(…)`, `logger.warn(…)`, `this.log.info(…)`. */
const isLogCall =
  'CallExpression:matches([callee.object.name=/^(console|.*log(ger)?)$/i], [callee.object.property.name=/log(ger)?$/i])';

/** Holds for every TypeScript file. */
export const everywhereSyntax = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: a default export gets another name in every file that imports it, and search loses it.',
  },
  {
    selector: `CatchClause:has(${isLogCall}):not(:has(ThrowStatement)):not(:has(ReturnStatement[argument]))`,
    message: 'Who logs and goes on lets the offset commit and the message vanish: classify the error, or let it rise.',
  },
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message:
      'An empty catch hides a fault: say what it means (return a value, or use .catch(() => undefined) at a farewell).',
  },
];

/** Holds for specs and the code beside them. */
export const testSyntax = [
  {
    selector: "CallExpression[callee.name='setTimeout']",
    message:
      'Tests stimulate, then await an event (`awaitUntil` of @jisr/testing): a sleep is slow when right and flaky when wrong.',
  },
  {
    selector: "ImportDeclaration[source.value='node:timers/promises']",
    message:
      'Tests stimulate, then await an event (`awaitUntil` of @jisr/testing): a sleep is slow when right and flaky when wrong.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(skip|only|todo|failing)$/][callee.object.name=/^(it|test|describe)$/]',
    message: 'A test that is skipped protects nobody: repair it or delete it.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xdescribe|xtest|fit|fdescribe)$/]',
    message: 'A test that is skipped protects nobody: repair it or delete it.',
  },
];
