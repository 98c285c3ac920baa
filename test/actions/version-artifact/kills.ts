import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestTree } from '../../../shared/core/digest.ts';
import { parseReference } from '../../../shared/core/references.ts';
import { listAliases } from '../../../shared/registry/aliases.ts';
import { readEvents } from '../../../shared/registry/events.ts';
import { verifyVersion } from '../../../shared/registry/verify.ts';
import { listVersions } from '../../../shared/registry/versions.ts';
import { openStore } from '../../../shared/store/open.ts';
import { COMPILE_CACHE, REPOSITORY_ROOT, testServices } from '../../services.ts';
import { step } from '../version-artifact-step.ts';

const DELAY = parseReference('model:delay');
const PUSH = { operation: 'push', artifact: 'model:delay', path: 'model' };
const ALIAS = { operation: 'alias', artifact: 'model:delay', alias: 'champion', expect: 'none' };
const PULL = { operation: 'pull', artifact: 'model:delay', to: 'out' };

type TestServices = Awaited<ReturnType<typeof testServices>>;
type Inputs = Readonly<Record<string, string>>;

/** Which calls of `services.effect` are tried: 1 for every one, n for every n-th. */
export interface Density {
  readonly every: number;
}

/** The tests proper: the fast tier samples the moments of death, the real tier takes each of them. */
export function describeKills({ every }: Density): void {
  test('a push killed at any effect leaves a sound store, and the next one makes exactly one version', async () => {
    const deaths = await dieEverywhere(PUSH, { every }, async (services) => {
      await expectSound(services, { maxVersions: 1 });
      const again = await step(services, PUSH);
      const { digest } = await digestTree(join(services.workspace, 'model'));
      expect(again.outputs).toMatchObject({ reference: 'model:delay@v1', digest });
      await expectSound(services, { maxVersions: 1 });
      expect((await step(services, PUSH)).outputs['unchanged']).toBe(true);
    });
    // store.json, two files, tree and record, each: before, written, linked, after.
    expect(deaths).toBe(Math.floor(20 / every));
  });

  test('an alias whose move is killed is moved once, with one event', async () => {
    const deaths = await dieEverywhere(ALIAS, { every, after: [PUSH] }, async (services) => {
      await expectSound(services, { maxVersions: 1 });
      await step(services, ALIAS);
      const store = await openStore('file:.trainyard/store', services);
      expect((await listAliases(store, DELAY)).get('champion')?.sequence).toBe(1);
      expect((await readEvents(store, DELAY)).events).toHaveLength(1);
    });
    expect(deaths).toBe(Math.floor(4 / every));
  });

  test('a pull that is killed shows nothing or everything, and the next one completes it', async () => {
    const deaths = await dieEverywhere(PULL, { every, after: [PUSH] }, async (services) => {
      const model = (await digestTree(join(services.workspace, 'model'))).digest;
      const out = join(services.workspace, 'out');
      const isThere = (await readdir(services.workspace)).includes('out');
      if (isThere) expect((await digestTree(out)).digest).toBe(model);
      await step(services, PULL);
      expect((await digestTree(out)).digest).toBe(model);
      const left = (await readdir(services.workspace)).filter((name) => name.startsWith('out.'));
      expect(left).toEqual([]);
    });
    expect(deaths).toBe(Math.floor(6 / every));
  });
}

/** Runs the step once for each k with a death at its k-th effect; `check` sees what is left. Ends where it survives. */
async function dieEverywhere(
  inputs: Inputs,
  { every, after = [] }: Density & { readonly after?: readonly Inputs[] },
  check: (services: TestServices) => Promise<void>,
): Promise<number> {
  for (let deaths = 0; ; deaths++) {
    const services = await workspaceWithModel();
    for (const earlier of after) await step(services, earlier);
    const signal = await runKilled(services.workspace, inputs, (deaths + 1) * every);
    if (signal === null) return deaths;
    await check(services);
  }
}

async function workspaceWithModel(): Promise<TestServices> {
  const temp = await mkdtemp(join(tmpdir(), 'killed-'));
  await mkdir(join(temp, 'model'));
  await writeFile(join(temp, 'model/weights.bin'), 'weights');
  await writeFile(join(temp, 'model/card.md'), '# A model\n');
  return testServices({ temp });
}

/** The signal that ended the child; null where it came to its own end. */
async function runKilled(workspace: string, inputs: Inputs, killAt: number): Promise<NodeJS.Signals | null> {
  const script = join(REPOSITORY_ROOT, 'test/actions/version-artifact/killed.ts');
  const child = spawn(nodeWithTypes(), [script, workspace, JSON.stringify(inputs), String(killAt)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...COMPILE_CACHE },
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`The child ended with ${code ?? signal ?? ''}: ${said}`);
  return signal;
}

/** A Node that runs TypeScript as it is: this one from 24 on, else the one that stands beside the dependencies. */
export function nodeWithTypes(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return join(REPOSITORY_ROOT, `node_modules/node-linux-${process.arch}/bin/node`);
}

/** Every version that can be seen is whole. */
async function expectSound(services: TestServices, { maxVersions }: { readonly maxVersions: number }): Promise<void> {
  const store = await openStore('file:.trainyard/store', services);
  const versions = await listVersions(store, DELAY);
  expect(versions.length).toBeLessThanOrEqual(maxVersions);
  for (const version of versions) {
    expect((await verifyVersion(store, services, version)).findings).toEqual([]);
  }
}
