/** Builds dist/ from clean: `node scripts/build.ts [--out FOLDER]`. The same sources give the same bytes. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ACTIONS, COPIED, PROGRAMS, VENDORS } from './actions.ts';
import { stripSources } from './strip.ts';

const root = resolve(import.meta.dirname, '..');
const outFlag = process.argv.indexOf('--out');
const dist = resolve(outFlag === -1 ? join(root, 'dist') : (process.argv[outFlag + 1] ?? 'dist'));
// Inside the checkout, so that packages resolve; its name never reaches the bundles.
const scratch = join(root, '.build');

interface Bundle {
  readonly entry: string;
  readonly folder: string;
  readonly minify: boolean;
}

await rm(dist, { recursive: true, force: true });
await rm(scratch, { recursive: true, force: true });
try {
  await stripSources(root, ['shared', 'actions', 'cli'], scratch);
  await writeFile(join(scratch, 'package.json'), '{"type":"module"}');
  await runAll([...(await vendorBundles()), ...actionBundles(), ...programBundles()]);
  for (const [name, source] of Object.entries(COPIED)) {
    if (existsSync(join(root, source))) await cp(join(root, source), join(dist, name), { recursive: true });
  }
  console.log(`Built ${(await readdir(dist)).join(', ')}.`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function vendorBundles(): Promise<Bundle[]> {
  await mkdir(join(scratch, 'vendor'), { recursive: true });
  return Promise.all(
    VENDORS.map(async ({ folder, source }) => {
      const entry = join(scratch, 'vendor', `${folder}.js`);
      await writeFile(entry, source);
      return { entry, folder: join(dist, 'vendor', folder), minify: true };
    }),
  );
}

function actionBundles(): Bundle[] {
  return ACTIONS.filter((name) => existsSync(join(root, 'actions', name, 'index.ts'))).map((name) => ({
    entry: join(scratch, 'actions', name, 'index.js'),
    folder: join(dist, name),
    minify: false,
  }));
}

function programBundles(): Bundle[] {
  return Object.entries(PROGRAMS).map(([name, source]) => ({
    entry: join(scratch, source.replace(/\.ts$/, '.js')),
    folder: join(dist, name),
    minify: false,
  }));
}

async function runAll(bundles: readonly Bundle[]): Promise<void> {
  const queue = [...bundles];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await bundle(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function bundle({ entry, folder, minify }: Bundle): Promise<void> {
  const script = join(import.meta.dirname, 'bundle.ts');
  await promisify(execFile)(process.execPath, [script, entry, folder, ...(minify ? ['--minify'] : [])], { cwd: root });
  console.log(`  ${folder.slice(dist.length + 1)}`);
}
