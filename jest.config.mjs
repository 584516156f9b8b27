// Tests run on one worker per core; Univer is bundled once before them because its own modules do not load under Jest.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '\\.[mc]?[jt]sx?$': '<rootDir>/scripts/jest/transform.mjs' },
  globalSetup: '<rootDir>/scripts/jest/global-setup.mjs',
  // mimetext's CommonJS file does not run; its ES module does, once it is turned into one.
  transformIgnorePatterns: ['/node_modules/(?!mimetext/|@babel/runtime-corejs3/)'],
  moduleNameMapper: {
    '^mimetext/browser$': '<rootDir>/node_modules/mimetext/dist/mimetext.browser.es.js',
    '^(.*/)?univer$': '<rootDir>/node_modules/.cache/tidbit/univer.cjs',
  },
  // Jest leaves one core free unless told otherwise; with two cores that is half of them.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
