/** One runner for every project, from source: Nx builds, jest tests. Real servers are started by the specs that need them. */
export default {
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/deploy'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/libs/architecture/fixtures/'],
  modulePathIgnorePatterns: ['/dist/', '/\\.jisr'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@jisr/source', 'node', 'import'] },
  // yazl and Express require them; with the condition `import` for all, require would get the module for import.
  moduleNameMapper: {
    '^buffer-crc32$': '<rootDir>/node_modules/buffer-crc32/dist/index.cjs',
    '^is-promise$': '<rootDir>/node_modules/is-promise/index.js',
  },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testTimeout: 60_000,
  maxWorkers: 2,
};
