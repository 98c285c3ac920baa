/** Bundles one entry with ncc: `node bundle.ts ENTRY FOLDER [--minify]`. One build per process: ncc leaks memory. */
import ncc from '@vercel/ncc';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { VENDORS } from './actions.ts';

const [entry = '', folder = '', flag] = process.argv.slice(2);
const isVendor = flag === '--minify';

const externals = Object.fromEntries([
  ...(isVendor
    ? []
    : VENDORS.flatMap((vendor) => vendor.packages.map((name) => [name, `../vendor/${vendor.folder}/index.js`]))),
  // Its native binary is found at run time; see shared/tables/duckdb.ts.
  ['@duckdb/node-api', '@duckdb/node-api'],
]) as Record<string, string>;

const { code, assets } = await ncc(entry, { externals, minify: isVendor, quiet: true, cache: false, license: '' });
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'index.js'), code);
for (const [name, { source }] of Object.entries(assets)) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), source);
}
