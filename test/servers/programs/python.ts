import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../../scripts/runner.ts';

const run = promisify(execFile);
const REQUIREMENTS = join(ROOT, 'examples', 'flights', 'model', 'requirements.txt');

/** The python of an environment of its own with what the example pins, kept between runs by what it holds. */
export async function pythonOfTheExample(): Promise<string> {
  const pinned = await readFile(REQUIREMENTS, 'utf8');
  const folder = join(tmpdir(), `trainyard-sklearn-${pinned.replace(/[^0-9]+/g, '-')}`);
  const executable = join(folder, 'bin', 'python');
  if (!existsSync(join(folder, 'installed'))) {
    await run('python3', ['-m', 'venv', '--clear', folder]);
    await run(executable, ['-m', 'pip', 'install', '--quiet', '-r', REQUIREMENTS]);
    await writeFile(join(folder, 'installed'), '');
  }
  return executable;
}
