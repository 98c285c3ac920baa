import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode } from '../../../shared/core/errors.ts';
import { identify, liveness } from '../../../shared/host/processes.ts';
import { whileLocked } from '../host/lock.ts';
import { carryOut, WAYS, type Recipe } from './recipes.ts';

export interface Order {
  readonly name: string;
  readonly version: string;
  readonly recipe: Recipe;
  /** What must be there afterwards, relative to the installation. */
  readonly file: string;
  /** Where installations are kept, each at NAME-VERSION with its log beside it. */
  readonly folder: string;
  readonly say: (sentence: string) => void;
}

/** This machine cannot have a program: what was tried, why it failed, and what to do about it. */
export class ProgramUnavailable extends Error {
  override readonly name = 'ProgramUnavailable';
}

/**
 * Installs a program into a folder of its own and publishes that by a link, so that nobody ever meets half an
 * installation. A second process waits for the first.
 *
 * @throws ProgramUnavailable
 */
export async function install(order: Order): Promise<void> {
  const { name, version, folder, recipe, say } = order;
  const home = join(folder, `${name}-${version}`);
  await mkdir(folder, { recursive: true });
  await whileLocked(`${home}.mutex`, async () => {
    if (existsSync(join(home, order.file))) return;
    await sweep(folder, `${name}-${version}`);
    say(`Installing ${name} ${version}, which takes ${WAYS[recipe.how].takes}, once.`);
    const started = performance.now();
    const target = `${home}.${process.pid}-${Math.round(performance.timeOrigin + started)}`;
    await mkdir(target);
    const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
    const patience = setInterval(() => say(`Still installing ${name} after ${seconds()} s; log: ${home}.log`), 60_000);
    await make(order, target).finally(() => clearInterval(patience));
    await publish(target, home);
    say(`Installed ${name} ${version} in ${seconds()} s.`);
  });
}

async function make(order: Order, target: string): Promise<void> {
  const { name, version, recipe, file } = order;
  const logPath = join(order.folder, `${name}-${version}.log`);
  await using log = await open(logPath, 'w');
  try {
    await carryOut(recipe, { version, target, log });
    if (!existsSync(join(target, file))) throw new Error(`${recipe.package} has no ${file}`);
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    const why = error instanceof Error ? error.message : String(error);
    const said = (await readFile(logPath, 'utf8')).trimEnd().split('\n').slice(-6);
    throw new ProgramUnavailable(
      `This machine cannot have ${name} ${version}: ${why}.\n${said.map((line) => `  ${line}`).join('\n')}\n` +
        `It needs ${WAYS[recipe.how].needs}, and the package registry must be reachable. The whole log: ${logPath}`,
      { cause: error },
    );
  }
}

/** Removes what an earlier try left, and an installation that has lost its program; never what a process still makes. */
async function sweep(folder: string, home: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const pid = entry.startsWith(`${home}.`) ? /\.(\d+)-\d+$/.exec(entry)?.[1] : undefined;
    const isLeft = pid !== undefined && liveness(identify(Number(pid))) === 'dead';
    if (entry === home || isLeft) await rm(join(folder, entry), { recursive: true, force: true });
  }
}

/** Should the lock ever fail, whoever comes second uses what the first one made. */
async function publish(target: string, home: string): Promise<void> {
  await symlink(target, home).catch(async (error: unknown) => {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
    await rm(target, { recursive: true, force: true });
  });
}
