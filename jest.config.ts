/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** One project per package and app; all run as ES modules and read packages from source. */
function project(displayName: string, testMatch: string[], more: Config = {}): Config {
  return {
    displayName,
    testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: ['@huiyou/source', 'node', 'node-addons'] },
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: { '^.+\\.tsx?$': ['@swc/jest', swc as unknown as Record<string, unknown>] },
    modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
    ...more,
  };
}

const config: Config = {
  projects: [
    project('domain', ['packages/domain/src/**/*.spec.ts']),
    project('words', ['packages/words/src/**/*.spec.ts']),
    project('contracts', ['packages/contracts/src/**/*.spec.ts']),
    project('testkit', ['packages/testkit/src/**/*.spec.ts']),
    project('server', ['apps/server/src/**/*.spec.ts', 'apps/server/test/**/*.spec.ts'], {
      globalSetup: '<rootDir>/apps/server/test/start-database.ts',
      globalTeardown: '<rootDir>/apps/server/test/stop-database.ts',
      moduleNameMapper: { '^content-disposition$': '<rootDir>/apps/server/test/content-disposition.cjs' },
    }),
    project('miniapp', ['apps/miniapp/src/**/*.spec.ts']),
    project('repository', ['scripts/**/*.spec.ts']),
    project('weapp', ['e2e/weapp/**/*.spec.ts']),
    project('journeys', ['e2e/journeys/**/*.spec.ts']),
  ],
  testTimeout: 30_000,
};

export default config;
