import { describe, expect, it } from '@jest/globals';
import { digest, withoutNoise } from './digest.mjs';

const passed = { passed: 3, failed: 0, output: 'PASS one.spec.ts' };
const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`).join('\n');

describe('the digest of a test run', () => {
  it('is empty when nothing failed', () => {
    expect(digest(new Map([['server', passed]]))).toBe('');
  });

  it('tells a failed test by name, the beginning of its message and where it came up', () => {
    const message = `${lines(30)}\n    at expect (node_modules/expect/index.js:1:1)\n    at Object.<anonymous> (a.spec.ts:7:5)`;
    const faults = [{ name: 'a.spec.ts › a queue › ends', message }];
    const told = digest(new Map([['server', { passed: 3, failed: 1, output: 'PASS b.spec.ts', faults }]])).split('\n');
    expect(told[0]).toBe('✗ server: a.spec.ts › a queue › ends');
    expect(told.slice(1, 13)).toEqual(
      lines(12)
        .split('\n')
        .map((line) => `    ${line}`),
    );
    expect(told.slice(13)).toEqual(['    at Object.<anonymous> (a.spec.ts:7:5)']);
  });

  it('names everything that failed before it tells of the first', () => {
    const faults = [
      { name: 'one', message: 'first' },
      { name: 'two', message: 'second' },
    ];
    const outcomes = new Map([
      ['lint', { passed: 0, failed: 1, output: 'a rule is broken' }],
      ['server', { passed: 0, failed: 2, output: '', faults }],
    ]);
    expect(digest(outcomes)).toBe(
      [
        ...['✗ lint', '✗ server: one', '✗ server: two', ''],
        ...['✗ lint', '    a rule is broken', ''],
        ...['✗ server: one', '    first', '', '✗ server: two', '    second'],
      ].join('\n'),
    );
  });

  it('shows both ends of what a tool said when no test is named', () => {
    const outcomes = new Map([['types', { passed: 0, failed: 1, output: `PASS x\n\n${lines(40)}` }]]);
    const told = digest(outcomes).split('\n');
    expect([told[1], told.at(-1), told.length]).toEqual(['    line 0', '    line 39', 14]);
  });
});

it('noise is what the tools say of what is well', () => {
  const output = [
    'PASS server apps/a.spec.ts (5 s)',
    '(node:1) ExperimentalWarning: VM Modules is an experimental feature',
    '(Use `node --trace-warnings ...` to show where the warning was created)',
    '',
    'FAIL server apps/b.spec.ts',
  ];
  expect(withoutNoise(output.join('\n'))).toBe('FAIL server apps/b.spec.ts');
});
