/** What the build makes of our own code: each module once, in files that load in order and hold nothing of this machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { ACTIONS, PROGRAMS, VENDORS } from '../../scripts/actions.ts';
import { ROOT } from '../../scripts/runner.ts';

const DIST = join(ROOT, 'dist');

/** Our own bundles, by their path below dist/. */
const BUNDLES: ReadonlyMap<string, string> = new Map(
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js') && !path.startsWith('vendor'))
    .map((path) => [path, readFileSync(join(DIST, path), 'utf8')] as const),
);

/** The bundler names each module in a comment above its code. */
function modulesOf(text: string): readonly string[] {
  return [...text.matchAll(/^\/\/ ((?:shared|actions|cli|node_modules)\/.*)$/gm)].map(([, module = '']) => module);
}

/** Files below dist/ that a bundle imports when it loads, or also those that it imports later. */
function importsOf(path: string, { lazily }: { readonly lazily: boolean }): readonly string[] {
  const text = BUNDLES.get(path) ?? '';
  const found = [
    ...text.matchAll(/^(?:import|export) (?:.* from )?"(\.[^"]+)";$/gm),
    ...(lazily ? text.matchAll(/\bimport\("(\.[^"]+)"\)/g) : []),
  ];
  return found.map(([, target = '']) => relative(DIST, resolve(DIST, dirname(path), target)));
}

function everythingLoaded(path: string): ReadonlySet<string> {
  const loaded = new Set([path]);
  for (const next of loaded) for (const target of importsOf(next, { lazily: false })) loaded.add(target);
  return loaded;
}

test('no module of ours or of a package lies in two bundles', () => {
  const places = new Map<string, string[]>();
  for (const [path, text] of BUNDLES) {
    for (const module of modulesOf(text)) places.set(module, [...(places.get(module) ?? []), path]);
  }
  expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
  const shared = [...places.keys()].filter((module) => module.startsWith('shared/'));
  expect(shared).toEqual(expect.arrayContaining(['shared/core/errors.ts', 'shared/runtime/action.ts']));
  expect(shared.length).toBeGreaterThan(250);
});

test('no function of shared/ is written out in two bundles', () => {
  const places = new Map<string, Set<string>>();
  for (const [path, text] of BUNDLES) {
    for (const [body] of text.matchAll(/^(?:async )?function .*\{\n(?:.*\n)*?\}$/gm)) {
      const own = body.slice(body.indexOf('('));
      if (own.length > 200) places.set(own, (places.get(own) ?? new Set()).add(path));
    }
  }
  expect(places.size).toBeGreaterThan(1000);
  expect([...places].filter(([, paths]) => paths.size > 1)).toEqual([]);
});

test('every file that a bundle imports is shipped, and of our own files every one is loaded by an action or a program', () => {
  const entries = [...ACTIONS, ...Object.keys(PROGRAMS)].map((name) => join(name, 'index.js'));
  // The engine is started as a process, by its path.
  const reached = new Set([...entries, 'duckdb-install/engine.js']);
  for (const path of reached) for (const target of importsOf(path, { lazily: true })) reached.add(target);
  const vendors = VENDORS.map(({ folder }) => join('vendor', folder, 'index.js'));
  expect([...reached].sort()).toEqual([...BUNDLES.keys(), ...vendors].sort());
});

test('no bundle needs one that needs it, and none an entry: what waits for itself never loads', () => {
  const circles = [...BUNDLES.keys()].filter((path) =>
    importsOf(path, { lazily: false }).some((target) => everythingLoaded(target).has(path)),
  );
  expect(circles).toEqual([]);
  const ofEntries = [...BUNDLES.keys()].flatMap((path) =>
    importsOf(path, { lazily: true }).filter((target) => target.endsWith('index.js') && !target.startsWith('vendor')),
  );
  expect(ofEntries).toEqual([]);
});

test('what a bundle exports is used, by another or by itself', () => {
  const wanted = new Map<string, Set<string>>();
  const want = (path: string, target: string, names: readonly string[]): void => {
    const key = relative(DIST, resolve(DIST, dirname(path), target));
    wanted.set(key, new Set([...(wanted.get(key) ?? []), ...names]));
  };
  for (const [path, text] of BUNDLES) {
    for (const [, names = '', target = ''] of text.matchAll(/^(?:import|export) \{ (.*) \} from "(\..*)";$/gm)) {
      want(
        path,
        target,
        names.split(', ').map((name) => name.split(' as ')[0] ?? ''),
      );
    }
    for (const [, target = '', name = ''] of text.matchAll(/\(await import\("(\.[^"]+)"\)\)\.(\w+)/g)) {
      want(path, target, [name]);
    }
    for (const [, name = '', target = ''] of text.matchAll(/const \{ (\w+) \} = await import\("(\.[^"]+)"\)/g)) {
      want(path, target, [name]);
    }
  }
  const exported = [...BUNDLES].flatMap(([path, text]) =>
    [...text.matchAll(/^export \{ (.*) \};$/gm)].flatMap(([, names = '']) =>
      names
        .split(', ')
        .map((name) => ({ path, own: name.split(' as ')[0] ?? '', name: name.split(' as ').at(-1) ?? '' })),
    ),
  );
  expect(exported.length).toBeGreaterThan(300);
  const unused = exported.filter(({ path, own, name }) => {
    // The bundler writes a constant's value where it is used, and leaves its name.
    if (BUNDLES.get(path)?.includes(`\nconst ${own} = `) === true) return false;
    // Once where it is declared, once where it is exported.
    const isUsedInside =
      (BUNDLES.get(path) ?? '').split(new RegExp(`(?<![\\w$])${own.replaceAll('$', '\\$')}(?![\\w$])`)).length > 3;
    return !isUsedInside && wanted.get(path)?.has(name) !== true;
  });
  expect(unused).toEqual([]);
});

test.each([...ACTIONS])('%s loads neither a package nor what it does before its inputs are read', (name) => {
  expect(everythingLoaded(join(name, 'index.js'))).toEqual(
    new Set([join(name, 'index.js'), 'shared/base.js', 'shared/start.js']),
  );
});

test('programs that an action starts load no package', () => {
  for (const name of ['deploy-agent', 'train-executor']) {
    expect([...everythingLoaded(join(name, 'index.js'))].filter((path) => path.startsWith('vendor'))).toEqual([]);
  }
});

test('nothing in dist/ tells where it was built, and every bundled package comes with its licence', () => {
  const paths = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  const telling = [ROOT, homedir()].filter((place) => place.length > 1);
  for (const path of paths.filter((each) => each.endsWith('.js'))) {
    const text = readFileSync(join(DIST, path), 'utf8');
    expect([path, telling.filter((place) => text.includes(`${place}/`))]).toEqual([path, []]);
  }
  const licenses = readFileSync(join(DIST, 'shared/licenses.txt'), 'utf8');
  for (const text of BUNDLES.values()) {
    for (const module of modulesOf(text)) {
      const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1];
      if (name !== undefined) expect(licenses).toMatch(new RegExp(`^${name}$`, 'm'));
    }
  }
  for (const { folder } of VENDORS) expect(paths).toContain(join('vendor', folder, 'licenses.txt'));
});
