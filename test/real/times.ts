import { relative } from 'node:path';
import type { AggregatedResult, Reporter, TestResult } from '@jest/reporters';

/** Says at the end of a run how long each file took, slowest first. */
class Times implements Partial<Reporter> {
  readonly #rootDir: string;

  constructor(config: { readonly rootDir: string }) {
    this.#rootDir = config.rootDir;
  }

  onRunComplete(_contexts: unknown, { testResults, startTime }: AggregatedResult): void {
    const slowestFirst = testResults.toSorted((a, b) => b.perfStats.runtime - a.perfStats.runtime);
    const lines = slowestFirst.map((result) => this.#line(result));
    const all = seconds(Date.now() - startTime);
    process.stderr.write(`\nTime of each part, slowest first:\n${lines.join('\n')}\n${all}  in all\n`);
  }

  #line(result: TestResult): string {
    const { numPassingTests: passed, numFailingTests: failed, numPendingTests: skipped } = result;
    const counts = { passed, failed, skipped };
    const said = Object.entries(counts).filter(([, count]) => count > 0);
    const outcome = result.testExecError === undefined ? said.map(([word, count]) => `${count} ${word}`) : ['not run'];
    return `${seconds(result.perfStats.runtime)}  ${relative(this.#rootDir, result.testFilePath)}  ${outcome.join(', ')}`;
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(7)} s`;
}

// Jest takes a reporter from here.
export { Times as default };
