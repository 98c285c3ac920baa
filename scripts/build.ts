/** Builds dist/ from clean: `node scripts/build.ts [--out FOLDER]`. The same sources give the same bytes. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { VENDORS, type Vendor } from './actions.ts';
import { bundleEngine } from './bundle/engine.ts';
import { bundleOwn } from './bundle/own.ts';

const root = resolve(import.meta.dirname, '..');
const outFlag = process.argv.indexOf('--out');
const dist = resolve(outFlag === -1 ? join(root, 'dist') : (process.argv[outFlag + 1] ?? 'dist'));
// Inside the checkout, so that packages resolve; its name never reaches the bundles.
const scratch = join(root, '.build');

await rm(dist, { recursive: true, force: true });
await rm(scratch, { recursive: true, force: true });
try {
  await bundleOwn(root, dist);
  await bundleVendors();
  await bundleEngine(root, dist);
  console.log(`Built ${(await readdir(dist)).join(', ')}.`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function bundleVendors(): Promise<void> {
  const queue = [...VENDORS];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await bundleVendor(next);
  };
  await mkdir(scratch, { recursive: true });
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function bundleVendor({ folder, source }: Vendor): Promise<void> {
  const entry = join(scratch, `${folder}.js`);
  await writeFile(entry, source);
  const script = join(import.meta.dirname, 'bundle', 'vendor.ts');
  await promisify(execFile)(process.execPath, [script, entry, join(dist, 'vendor', folder)], { cwd: root });
  console.log(`  vendor/${folder}`);
}
