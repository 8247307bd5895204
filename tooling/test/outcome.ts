/** What one step of the test command came to. `report` is what a developer reads when something failed. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  report: string;
}

/** A child process that has ended; `code` is null when a signal ended it. */
export interface Ended {
  code: number | null;
  output: string;
}

/** A check counts as one test: it passes when its command exits with 0. */
export function ofCheck({ code, output }: Ended): Outcome {
  const passed = code === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, report: output };
}

/** The parts of vitest's JSON report that count. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export function ofVitest(ended: Ended, report: VitestReport | undefined): Outcome {
  if (!report) return crashed(ended);
  // A file that fails before its first test (a bad import, a failing beforeAll) fails no test: count the file.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return settle(ended, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
    report: ended.output,
  });
}

/** The parts of Playwright's JSON report that count. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

export function ofPlaywright(ended: Ended, report: PlaywrightReport | undefined): Outcome {
  if (!report) return crashed(ended);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle(ended, {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    report: ended.output,
  });
}

/** A step that could not begin, because what it stands on failed. */
export const notRun = (why: string): Outcome => ({ passed: 0, failed: 1, skipped: 0, report: why });

const crashed = ({ code, output }: Ended): Outcome =>
  notRun(`${output}\nThe runner ended (${code ?? 'by a signal'}) without a report.`);

/** A runner that complains without a failed test (an unhandled rejection), or that ran no test at all, has failed. */
function settle({ code }: Ended, outcome: Outcome): Outcome {
  if (outcome.failed > 0) return outcome;
  if (code !== 0) return { ...outcome, failed: 1 };
  if (outcome.passed === 0) return { ...outcome, failed: 1, report: `${outcome.report}\nNo test was run.` };
  return outcome;
}
