import { describe, expect, it } from '@jest/globals';
import { judge } from './jest-project.mjs';

const clean = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('a Jest run', () => {
  it.each([
    ['counts its tests', 0, clean, { passed: 3, failed: 0 }],
    ['counts failed tests', 1, { ...clean, numFailedTests: 2 }, { passed: 3, failed: 2 }],
    ['fails with a suite that did not run', 1, { ...clean, numRuntimeErrorTestSuites: 1 }, { passed: 3, failed: 1 }],
    ['fails without a test', 0, { ...clean, numPassedTests: 0 }, { passed: 0, failed: 1 }],
    ['fails with a skipped test', 0, { ...clean, numPendingTests: 1 }, { passed: 3, failed: 1 }],
    ['fails with an exit code that no test explains', 1, clean, { passed: 3, failed: 1 }],
    ['fails without a result', 0, undefined, { passed: 0, failed: 1 }],
  ])('%s', (_, code, result, counts) => {
    expect(judge(code, '', result)).toMatchObject(counts);
  });
});
