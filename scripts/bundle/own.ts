import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { rolldown, type OutputChunk, type Plugin } from 'rolldown';
import { ACTIONS, PROGRAMS, VENDORS } from '../actions.ts';
import { bundledEngine } from './engine.ts';
import { compiledValidators } from './validators.ts';

/** What a source imports from a vendored package, from its bundle; ours lie in a folder of dist/ each, so one path fits. */
const VENDORED = Object.fromEntries(
  VENDORS.flatMap(({ folder, packages }) => packages.map((name) => [name, `../vendor/${folder}/index.js`])),
);

/** Its native binary is found at run time; see shared/tables/duckdb.ts. */
const FOUND_AT_RUN_TIME = ['@duckdb/node-api'];

/** Bundles our own code: each module into one file of dist/; see docs/decisions/0003-shared-bundles.md. */
export async function bundleOwn(root: string, dist: string): Promise<void> {
  const starts = Object.fromEntries(ACTIONS.map((name) => [name, `actions/${name}/index.ts`]));
  const input = { ...starts, ...PROGRAMS };
  const entries = new Set(Object.values(input).map((source) => join(root, source)));
  let fileOf: (id: string) => string | null;
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    external: [...Object.keys(VENDORED), ...FOUND_AT_RUN_TIME],
    preserveEntrySignatures: false,
    // Only an entry does something by being loaded: what nobody imports by name is left out. Of @actions/core, which
    // does not say so of itself, this leaves the few commands that the runtime uses, and not its HTTP client.
    treeshake: { moduleSideEffects: (id) => entries.has(id) },
    plugins: [
      parsedJson(),
      compiledValidators(root),
      bundledEngine(root),
      {
        name: 'files',
        buildEnd() {
          const importsOf: ImportsOf = (id) => this.getModuleInfo(id);
          const reached = (sources: readonly string[], lazily = false): ReadonlySet<string> =>
            closure(
              sources.map((source) => join(root, source)),
              importsOf,
              lazily,
            );
          fileOf = filesOf({
            root,
            starts: reached(Object.values(starts)),
            report: reached(['actions/report/run.ts']),
            actions: reached(Object.values(starts), true),
            programs: new Map(Object.entries(PROGRAMS).map(([name, source]) => [name, reached([source], true)])),
          });
        },
      },
    ],
  });
  const { output } = await build.write({
    dir: dist,
    format: 'es',
    entryFileNames: '[name]/index.js',
    chunkFileNames: ({ name, facadeModuleId }) => fileName(name, facadeModuleId && relative(root, facadeModuleId)),
    paths: VENDORED,
    minifyInternalExports: false,
    codeSplitting: {
      // What a module imports lies in the file of its own group.
      includeDependenciesRecursively: false,
      groups: [{ debugName: 'shared', name: (id) => (entries.has(id) ? null : fileOf(id)) }],
    },
  });
  await build.close();
  await writeFile(join(dist, 'shared', 'licenses.txt'), await licensesOf(root, output.filter(isChunk)));
}

/** @param loadedLazily the source that an `import(…)` names, where the file is what such an import gives */
function fileName(name: string, loadedLazily: string | null | undefined): string {
  const [, floor, folder = '', file = ''] = /^(actions|shared)\/([\w-]+)\/(.*)\.ts$/.exec(loadedLazily ?? '') ?? [];
  if (floor === 'actions') return `${folder}/${file}.js`;
  return floor === 'shared' ? `shared/${folder}-${file.replaceAll('/', '-')}.js` : `shared/${name}.js`;
}

interface Reached {
  readonly root: string;
  /** What an action loads before it has read its inputs. */
  readonly starts: ReadonlySet<string>;
  /** What a report loads: of each capability, how its statements are shown and no more. */
  readonly report: ReadonlySet<string>;
  /** All that an action may load. */
  readonly actions: ReadonlySet<string>;
  readonly programs: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The file below dist/shared that a module lies in, or null where it is bundled into the one entry that needs it.
 *
 * Each file imports only those above it in this list, so that no file needs one that needs it:
 * - `base`: what a program and whatever else share
 * - `start`: what every action loads, whatever its inputs are
 * - the name of a program: what only this program and the actions share
 * - `packages`: what validators that are compiled already need
 * - the name of a folder of shared/: what of it a report loads
 * - the name of a folder and `-work`: the rest of that folder
 */
function filesOf({ root, starts, report, actions, programs }: Reached): (id: string) => string | null {
  return (id) => {
    const users = [...programs].filter(([, modules]) => modules.has(id)).map(([name]) => name);
    if (users.length > 1 || (users.length === 1 && starts.has(id))) return 'base';
    if (users.length === 1) return actions.has(id) ? (users[0] ?? null) : null;
    const folder = /^shared\/([\w-]+)\//.exec(relative(root, id))?.[1];
    const isPackage = id.includes('node_modules');
    if (starts.has(id)) return folder === undefined && !isPackage ? null : 'start';
    if (folder === undefined) return isPackage ? 'packages' : null;
    return report.has(id) ? folder : `${folder}-work`;
  };
}

type ImportsOf = (id: string) => { readonly importedIds: string[]; readonly dynamicallyImportedIds: string[] } | null;

function closure(sources: readonly string[], importsOf: ImportsOf, lazily: boolean): ReadonlySet<string> {
  const found = new Set(sources);
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = importsOf(id) ?? {};
    for (const next of lazily ? [...importedIds, ...dynamicallyImportedIds] : importedIds) found.add(next);
  }
  return found;
}

/** JSON as text that is parsed: an engine reads it several times as fast as the same object in code. */
function parsedJson(): Plugin {
  return {
    name: 'parsed-json',
    transform: {
      filter: { id: /\.json$/ },
      handler: (text) => {
        const literal = text.trim().replace(/[\\`]|\$\{/g, '\\$&');
        return { code: `export default JSON.parse(\`${literal}\`);`, moduleType: 'js' };
      },
    },
  };
}

function isChunk(output: { readonly type: string }): output is OutputChunk {
  return output.type === 'chunk';
}

/** The licences of the packages that are bundled with our own code; those of the vendored ones lie beside these. */
async function licensesOf(root: string, chunks: readonly OutputChunk[]): Promise<string> {
  const folders = chunks
    .flatMap(({ moduleIds }) => moduleIds)
    .flatMap((id) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(relative(root, id))?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const license = (await readdir(join(root, folder))).find((file) => /^licen[cs]e/i.test(file));
    if (license === undefined) throw new Error(`${folder} is bundled and holds no licence.`);
    return `${folder.slice('node_modules/'.length)}\n${await readFile(join(root, folder, license), 'utf8')}`;
  });
  return (await Promise.all(texts)).join('\n\n');
}
