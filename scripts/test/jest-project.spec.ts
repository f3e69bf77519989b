import { describe, expect, it } from '@jest/globals';
import { inRoot } from '../repository.mjs';
import { judge } from './jest-project.mjs';

const clean = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
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

  it('names what failed, was skipped, or could not be run', () => {
    const file = (path: string) => ({ name: inRoot(...path.split('/')), message: '' });
    const of = { ancestorTitles: ['a queue'], failureMessages: [] };
    const testResults = [
      {
        ...file('e2e/good.spec.ts'),
        status: 'passed',
        assertionResults: [{ ...of, status: 'passed', title: 'stands' }],
      },
      {
        ...file('e2e/bad.spec.ts'),
        status: 'failed',
        assertionResults: [
          { ...of, status: 'failed', title: 'ends', failureMessages: ['it does not', 'it never did'] },
          { ...of, status: 'pending', title: 'begins' },
        ],
      },
      { ...file('e2e/ugly.spec.ts'), status: 'failed', message: 'Cannot find module', assertionResults: [] },
    ];
    expect(judge(1, '', { ...clean, testResults }).faults).toEqual([
      { name: 'e2e/bad.spec.ts › a queue › ends', message: 'it does not\nit never did' },
      { name: 'e2e/bad.spec.ts › a queue › begins', message: 'It was skipped.' },
      { name: 'e2e/ugly.spec.ts', message: 'Cannot find module' },
    ]);
  });
});
