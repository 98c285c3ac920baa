/** Builds dist/ again from clean and fails when any byte differs from what is committed. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
// Unlike `git diff`, the status also names files that are new.
const changed = execFileSync('git', ['status', '--porcelain', '--', 'dist'], { cwd: root, encoding: 'utf8' });
if (changed === '') {
  console.log('dist/ is what the sources build.');
} else {
  console.error(`dist/ is not what the sources build:\n${changed}Run \`npm run build\` and commit dist/.`);
  process.exitCode = 1;
}
