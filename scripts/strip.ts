import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { VENDORS } from './actions.ts';

/**
 * Writes the JavaScript of every TypeScript source below `folders` into `target`, keeping paths.
 *
 * Types are blanked out, so lines and columns stay as they are. A literal `import('PACKAGE')` of a vendored package
 * becomes an import of its shared bundle that the bundler leaves alone: the package is loaded when it is first used.
 */
export async function stripSources(root: string, folders: readonly string[], target: string): Promise<void> {
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|json)$/.test(entry.name)) continue;
      const source = join(entry.parentPath, entry.name);
      const output = join(target, source.slice(root.length));
      await mkdir(dirname(output), { recursive: true });
      const text = await readFile(source, 'utf8');
      if (entry.name.endsWith('.json')) await writeFile(output, text);
      else await writeFile(output.replace(/\.ts$/, '.js'), toJavaScript(text));
    }
  }
}

function toJavaScript(source: string): string {
  const stripped = stripTypeScriptTypes(source)
    .replace(/(from\s+'\.{1,2}\/[^']*)\.ts'/g, `$1.js'`)
    .replace(/ with \{ type: 'json' \}/g, '');
  return VENDORS.reduce(
    (text, { folder, packages }) =>
      packages.reduce(
        (rewritten, name) =>
          rewritten.replaceAll(`import('${name}')`, `import(/* webpackIgnore: true */ '../vendor/${folder}/index.js')`),
        text,
      ),
    stripped,
  );
}
