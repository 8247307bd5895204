import { describe, expect, test } from 'vitest';
import { ofCheck, ofPlaywright, ofVitest, type VitestReport } from './outcome.ts';

const ended = (code: number | null) => ({ code, output: 'what it printed' });
const vitest = (passed: number, files: VitestReport['testResults'] = []): VitestReport => ({
  numPassedTests: passed,
  numFailedTests: files.flatMap((file) => file.assertionResults).filter((one) => one.status === 'failed').length,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: files,
});
const playwright = (stats: object, errors: unknown[] = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

describe('a check', () => {
  test('passes on exit code 0 alone', () => {
    expect(ofCheck(ended(0))).toMatchObject({ passed: 1, failed: 0 });
    expect(ofCheck(ended(2))).toMatchObject({ passed: 0, failed: 1 });
    expect(ofCheck(ended(null))).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('a test run', () => {
  test('counts what passed and what failed', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
    expect(ofVitest(ended(1), vitest(7, [file]))).toMatchObject({ passed: 7, failed: 1 });
    expect(ofPlaywright(ended(1), playwright({ expected: 3, unexpected: 2 }))).toMatchObject({ passed: 3, failed: 2 });
  });

  test('fails for a file that broke before its first test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(ofVitest(ended(1), vitest(7, [broken, broken]))).toMatchObject({ passed: 7, failed: 2 });
    expect(ofPlaywright(ended(1), playwright({ expected: 3 }, ['a bad import']))).toMatchObject({ failed: 1 });
  });

  test('fails when the runner complains though every test passed', () => {
    expect(ofVitest(ended(1), vitest(7))).toMatchObject({ passed: 7, failed: 1 });
    expect(ofPlaywright(ended(null), playwright({ expected: 3 }))).toMatchObject({ passed: 3, failed: 1 });
  });

  test('fails when no test was run', () => {
    expect(ofVitest(ended(0), vitest(0))).toMatchObject({ passed: 0, failed: 1 });
    expect(ofPlaywright(ended(0), playwright({ skipped: 4 }))).toMatchObject({ passed: 0, failed: 1 });
  });

  test('fails when the runner died without a report', () => {
    expect(ofVitest(ended(0), undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(ofPlaywright(ended(null), undefined)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('fails for a test that passed only at the second try', () => {
    expect(ofPlaywright(ended(0), playwright({ expected: 3, flaky: 1 }))).toMatchObject({ passed: 3, failed: 1 });
  });
});
