/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2022',
          transform: { verbatimModuleSyntax: true },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  maxWorkers: 2,
  // No test asks for its own: a machine with much else to do, or one that stands still for minutes, fails none. What hangs
  // for longer than this hangs for ever.
  testTimeout: 300_000,
  // To give back the memory of many tests takes longer than the half second after which a worker is said to leak.
  workerGracefulExitTimeout: 60_000,
};
