import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CancelledError } from '../core/cancelled.ts';
import { systemErrorCode, UnavailableError, UserError } from '../core/errors.ts';
import { formatDuration } from '../core/text/format.ts';
import type { Services } from '../core/services.ts';
import { parseJson } from '../core/text/json.ts';
import { webAddressBelow } from '../core/text/uri.ts';
import { KIT } from './kit.ts';

const API = '@duckdb/node-api';
const INSTALL_LIMIT_MS = 5 * 60_000;
const MIRROR_ATTEMPT_MS = 120_000;
const MAX_TARBALL_BYTES = 128 << 20;

type LoaderServices = Pick<Services, 'root' | 'toolCache' | 'environment' | 'log' | 'effect' | 'cancelled'>;

export interface DuckDbOptions {
  /** Base URL of a mirror that holds the package tarballs under their npm file names; see docs/errors. */
  readonly mirror?: string;
}

/**
 * The folder whose node_modules holds DuckDB: Trainyard's own, else one in the runner's tool cache, filled once.
 *
 * The binary (70 MB for each platform) is never part of Trainyard's own download.
 */
export async function findDuckDb(services: LoaderServices, options: DuckDbOptions = {}): Promise<string> {
  const binding = bindingPackage(process.platform, process.arch);
  if (isComplete(services.root, binding)) return services.root;
  const kit = join(services.root, KIT);
  const version = await pinnedVersion(kit);
  const folder = join(services.toolCache, 'trainyard-duckdb', version, `${process.platform}-${process.arch}`);
  if (isComplete(folder, binding)) return folder;
  await install(services, { kit, version, binding, folder, mirror: options.mirror }).catch((error: unknown) => {
    throw services.cancelled.aborted ? new CancelledError() : error;
  });
  return folder;
}

/**
 * @throws UserError `platform-unsupported` before anything is downloaded
 * @internal
 */
export function bindingPackage(platform: string, arch: string): string {
  const supported = (platform === 'linux' || platform === 'darwin') && (arch === 'x64' || arch === 'arm64');
  if (!supported) {
    throw new UserError('platform-unsupported', {
      what: `Data cannot be read on ${platform} ${arch}.`,
      remedy: 'Run this action on Linux or macOS, on x64 or arm64: for example runs-on: ubuntu-latest.',
    });
  }
  return `@duckdb/node-bindings-${platform}-${arch}${platform === 'linux' && isMusl() ? '-musl' : ''}`;
}

function isMusl(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

function isComplete(folder: string, binding: string): boolean {
  const modules = join(folder, 'node_modules');
  return existsSync(join(modules, API, 'package.json')) && existsSync(join(modules, binding, 'duckdb.node'));
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

async function readLockfile(kit: string): Promise<Lockfile> {
  return parseJson(await readFile(join(kit, 'package-lock.json'))) as Lockfile;
}

async function pinnedVersion(kit: string): Promise<string> {
  const version = (await readLockfile(kit)).packages[`node_modules/${API}`]?.version;
  if (version === undefined) throw new Error(`${kit}/package-lock.json pins no ${API}.`);
  return version;
}

interface Installation {
  readonly kit: string;
  readonly version: string;
  readonly binding: string;
  readonly folder: string;
  readonly mirror: string | undefined;
}

/** Fills a private folder and moves it into place in one step, so that two jobs on a runner cannot disturb each other. */
async function install(services: LoaderServices, installation: Installation): Promise<void> {
  const { folder, version, binding, mirror } = installation;
  services.log.info(`DuckDB ${version} is not on this machine yet; it is installed once into ${folder}.`);
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.draft-`);
  try {
    if (mirror === undefined) await installByNpm(services, installation, draft);
    else await installFromMirror(services, installation, draft);
    if (!isComplete(draft, binding)) {
      throw new UnavailableError('duckdb-unavailable', {
        what: `The installation ended without ${binding}.`,
        tried: 'It was tried once.',
        remedy: 'Check that npm may install optional packages on this runner (no `omit=optional`).',
      });
    }
    services.effect('duckdb-install:move');
    await rename(draft, folder).catch((error: unknown) => {
      // Another job was first; what it installed has the same digests.
      if (!isComplete(folder, binding)) throw error;
    });
    services.effect('duckdb-install:moved');
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function installByNpm(services: LoaderServices, { kit }: Installation, draft: string): Promise<void> {
  await copyFile(join(kit, 'package.json'), join(draft, 'package.json'));
  await copyFile(join(kit, 'package-lock.json'), join(draft, 'package-lock.json'));
  const { command, before } = npmCommand();
  const args = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=optional'];
  try {
    await promisify(execFile)(command, args, {
      cwd: draft,
      env: withoutTokens(services.environment),
      timeout: INSTALL_LIMIT_MS,
      signal: services.cancelled,
      maxBuffer: 8 << 20,
    });
  } catch (cause) {
    throw npmFailed(cause);
  }
}

/** npm stands beside the running Node on hosted tool caches, but not beside the one a runner brings for actions. */
function npmCommand(): { command: string; before: readonly string[] } {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return existsSync(beside) ? { command: process.execPath, before: [beside] } : { command: 'npm', before: [] };
}

/** npm needs proxies, paths and its own settings, but neither GitHub's tokens nor a cloud's. */
function withoutTokens(environment: Services['environment']): Record<string, string | undefined> {
  const kept =
    /^(PATH|HOME|TMPDIR|LANG|LC_\w+|(https?|no|all)_proxy|npm_config_\w+|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+)$/i;
  const registryToken = /^(NODE_AUTH_TOKEN|NPM_TOKEN)$/;
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => kept.test(name) || registryToken.test(name)),
  );
}

function npmFailed(cause: unknown): Error {
  const details = cause as { stderr?: string; killed?: boolean };
  if (systemErrorCode(cause) === 'ENOENT') {
    return new UserError('duckdb-unavailable', {
      what: 'DuckDB must be installed once, and npm is not on this runner.',
      remedy: 'Add a step with actions/setup-node before this one, or give `duckdb-url`.',
      cause,
    });
  }
  const npmError = (details.stderr ?? '').split('\n').find((line) => /^npm (error|ERR!)/.test(line)) ?? '';
  const reason =
    details.killed === true ? `It took longer than ${formatDuration(INSTALL_LIMIT_MS)}.` : npmError.slice(0, 300);
  return new UnavailableError('duckdb-unavailable', {
    what: `npm could not install DuckDB. ${reason}`,
    tried: 'npm itself retries a download twice.',
    remedy:
      'Check the runner’s network or npm configuration, run `npm ci` in Trainyard’s own folder beforehand, or give `duckdb-url`, a mirror inside your network.',
    cause,
  });
}

/** Each tarball is checked against the lockfile's SHA-512 before anything is unpacked. */
async function installFromMirror(services: LoaderServices, job: Installation, draft: string): Promise<void> {
  const lock = await readLockfile(job.kit);
  for (const name of [API, '@duckdb/node-bindings', 'detect-libc', job.binding]) {
    const pinned = lock.packages[`node_modules/${name}`];
    if (pinned?.version === undefined || pinned.integrity === undefined) throw new Error(`No pin for ${name}.`);
    const url = webAddressBelow(job.mirror ?? '', `${name.split('/').at(-1) ?? name}-${pinned.version}.tgz`);
    const bytes = await download(url, services.cancelled);
    if (`sha512-${createHash('sha512').update(bytes).digest('base64')}` !== pinned.integrity) {
      throw new UserError('duckdb-mismatch', {
        what: `${url.href} is not the ${name} ${pinned.version} that Trainyard was tested with (SHA-512 differs).`,
        where: { input: 'duckdb-url' },
        remedy: 'Copy the tarball from the npm registry again, unchanged.',
      });
    }
    const folder = join(draft, 'node_modules', name);
    const tarball = join(draft, 'package.tgz');
    await mkdir(folder, { recursive: true });
    await writeFile(tarball, bytes);
    await promisify(execFile)('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1', '--no-same-owner']);
    await rm(tarball);
  }
}

async function download(url: URL, cancelled: AbortSignal): Promise<Buffer> {
  try {
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(MIRROR_ATTEMPT_MS)]);
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`It answered ${response.status}.`);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      parts.push(part);
      size += part.length;
      if (size > MAX_TARBALL_BYTES) throw new Error('It is larger than any package of DuckDB.');
    }
    return Buffer.concat(parts);
  } catch (cause) {
    throw new UnavailableError('duckdb-unavailable', {
      what: `${url.href} could not be fetched. ${cause instanceof Error ? cause.message : ''}`,
      tried: 'It was tried once.',
      remedy: 'Check `duckdb-url`: the folder must hold the tarballs under their npm file names.',
      cause,
    });
  }
}
