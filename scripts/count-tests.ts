/** Adds up the tests of several jest reports and prints them as one plain line. */
import { readFileSync } from 'node:fs';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
}

const reports = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')) as Report);
const sum = (read: (report: Report) => number): number => reports.reduce((total, report) => total + read(report), 0);
const passed = sum((report) => report.numPassedTests);
// A suite that cannot even be loaded has no failed test; it counts as one.
const failed = Math.max(
  sum((report) => report.numFailedTests),
  sum((report) => report.numFailedTestSuites),
);
const skipped = sum((report) => report.numPendingTests);
console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
