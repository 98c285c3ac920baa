import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../scripts/runner.ts';

const BUDGET_BYTES = 3_000_000;

/** What every job that uses an action downloads: the archive of the repository, gzipped. */
export function benchArchive(print: (line: string) => void): void {
  const archive = (...paths: string[]): number =>
    gzipSync(execFileSync('git', ['archive', '--format=tar', 'HEAD', ...paths], { cwd: ROOT, maxBuffer: 1 << 30 }))
      .length;
  const all = archive();
  print(`Archive of the repository, gzip (budget ${(BUDGET_BYTES / 1e6).toFixed(1)} MB)`);
  print(`  all               ${(all / 1e6).toFixed(2)} MB`);
  print(`  of it dist/       ${(archive('dist') / 1e6).toFixed(2)} MB`);
}
