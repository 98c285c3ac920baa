import { chmod, mkdtemp, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { bindingPackage, findDuckDb } from '../../../shared/tables/duckdb.ts';
import { REPOSITORY_ROOT, testServices } from '../../services.ts';
import { writeText } from './data.ts';

const KIT = join(REPOSITORY_ROOT, 'shared/tables/duckdb-install');

test.each([
  ['win32', 'x64'],
  ['linux', 'arm'],
  ['freebsd', 'x64'],
])('%s on %s is refused before anything is fetched', (platform, arch) => {
  expect(() => bindingPackage(platform, arch)).toThrow(/cannot be read on .* runs-on: ubuntu-latest/);
});

test('the lockfile pins every file by digest and names no host', () => {
  const text = readFileSync(join(KIT, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(text) as { packages: Record<string, { integrity?: string; resolved?: string }> };
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(packages.map(([path]) => path)).toContain('node_modules/@duckdb/node-bindings-darwin-arm64');
  for (const [, { integrity }] of packages) expect(integrity).toMatch(/^sha512-/);
  expect(text).not.toMatch(/https?:/);
});

test('the version of the kit is the one that Trainyard is developed with', () => {
  const own = JSON.parse(readFileSync(join(REPOSITORY_ROOT, 'package.json'), 'utf8')) as { dependencies: object };
  const kit = JSON.parse(readFileSync(join(KIT, 'package.json'), 'utf8')) as { dependencies: object };
  expect(own.dependencies).toMatchObject(kit.dependencies);
});

/** A copy of Trainyard without node_modules, and an npm that installs files of the right names. */
async function bareMachine(): Promise<{ root: string; path: string }> {
  const root = await mkdtemp(join(tmpdir(), 'trainyard-bare-'));
  for (const name of ['package.json', 'package-lock.json']) {
    await writeText(root, `shared/tables/duckdb-install/${name}`, readFileSync(join(KIT, name), 'utf8'));
  }
  const binding = bindingPackage(process.platform, process.arch);
  const npm = await writeText(
    root,
    'bin/npm',
    `#!/bin/sh
test "$1" = ci || exit 9
case " $* " in *" --ignore-scripts "*) ;; *) exit 8 ;; esac
test -z "$GITHUB_TOKEN" || exit 7
mkdir -p node_modules/@duckdb/node-api node_modules/${binding}
echo '{}' > node_modules/@duckdb/node-api/package.json
sleep 0.2
echo binary > node_modules/${binding}/duckdb.node
`,
  );
  await chmod(npm, 0o755);
  return { root, path: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}` };
}

test('two jobs that install at once end with one whole installation, without the job’s token', async () => {
  const { root, path } = await bareMachine();
  const environment = { PATH: path, GITHUB_TOKEN: 'ghs_secret' };
  const services = await testServices({ root, environment });
  const both = await Promise.all([findDuckDb(services), findDuckDb(services)]);
  expect(both[0]).toBe(both[1]);
  expect(await readdir(join(both[0], '..'))).toEqual([`${process.platform}-${process.arch}`]);
  expect(services.log.text()).toContain('installed once');
});

test('an installation that is there is used without npm', async () => {
  const { root, path } = await bareMachine();
  const services = await testServices({ root, environment: { PATH: path } });
  const first = await findDuckDb(services);
  const withoutNpm = { ...services, environment: { PATH: '/nowhere' } };
  expect(await findDuckDb(withoutNpm)).toBe(first);
});

test('without npm the message says what to add', async () => {
  const { root } = await bareMachine();
  const services = await testServices({ root, environment: { PATH: '/nowhere' } });
  await expect(findDuckDb(services)).rejects.toMatchObject({ code: 'duckdb-unavailable', name: 'UserError' });
});

test('a mirror whose file differs from the pinned digest is refused, and nothing of it stays', async () => {
  const { root, path } = await bareMachine();
  const services = await testServices({ root, environment: { PATH: path } });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('not the package');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const found = findDuckDb(services, { mirror: `http://127.0.0.1:${port}/duckdb` });
  await expect(found).rejects.toMatchObject({ code: 'duckdb-mismatch' });
  server.close();
  expect(asked).toEqual(['/duckdb/node-api-1.5.6-r.1.tgz']);
  expect(await readdir(join(services.toolCache, 'trainyard-duckdb', '1.5.6-r.1'))).toEqual([]);
});
