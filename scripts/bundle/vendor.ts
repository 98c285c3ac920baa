/** Bundles one vendored package with ncc: `node scripts/bundle/vendor.ts ENTRY FOLDER`. A process each: ncc leaks memory. */
import ncc from '@vercel/ncc';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const [entry = '', folder = ''] = process.argv.slice(2);

const { code, assets } = await ncc(entry, { minify: true, quiet: true, cache: false, license: 'licenses.txt' });
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'index.js'), code);
for (const [name, { source }] of Object.entries(assets)) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), source);
}
