/**
 * Mutates one project's pure rules and runs the specs beside them; `npm run mutate` sets the project.
 * A mutant in a static initialiser is left out: a decider is data by itself, its branches are not static.
 */
const project = process.env.MUTATE ?? 'services/intake';
const rules = project.startsWith('services/') ? `${project}/src/domain` : `${project}/src`;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`${rules}/**/*.ts`, '!**/*.spec.ts', '!**/*.samples.ts', '!**/index.ts', '!**/specify.ts', '!**/nest/**'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    configFile: 'jest.config.mjs',
    config: { roots: [`<rootDir>/${project}`], testMatch: ['**/src/**/*.spec.ts'] },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  tempDirName: '.stryker-tmp',
  incrementalFile: `.jisr/mutation/${project.replaceAll('/', '-')}.json`,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
