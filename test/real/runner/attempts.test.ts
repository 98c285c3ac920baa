/** Legs of a matrix, jobs that die and runs that are repeated: what the report says of them, on a real runner. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunnerLine } from '../../servers/act-log.ts';
import type { Outcome, WorkflowRun } from '../../servers/act.ts';
import { NO_WEBHOOKS, pullRequestEvent, WEBHOOKS } from '../events.ts';
import type { GitRepository } from '../git-repository.ts';
import { startWorld, type World } from '../runner-world.ts';
import { makeSmallRepository, projectFile } from '../small-repository.ts';

let world: World;
let repository: GitRepository;

async function run(changes: Pick<WorkflowRun, 'id' | 'workflow'> & Partial<WorkflowRun>): Promise<Outcome> {
  const sha = await repository.commit();
  const payload = pullRequestEvent('pull_request/opened.payload.json', { sha });
  return world.runner.run({ repository: repository.folder, event: 'pull_request', payload, ...changes });
}

function comment(): string {
  expect(world.github.comments).toHaveLength(1);
  return world.github.comments[0]?.body ?? '';
}

/** Kills, as the system does where memory runs out, the step whose environment holds a setting, once it says a line. */
function killing(setting: string, says: string): NonNullable<WorkflowRun['onLine']> {
  let done = false;
  return (line: RunnerLine, act) => {
    if (done || !line.msg.includes(says)) return;
    const pids = execFileSync('pgrep', ['-P', String(act.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n');
    for (const pid of pids) {
      if (!readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(setting)) continue;
      process.kill(Number(pid), 'SIGKILL');
      done = true;
    }
  };
}

const TABLES = ['good', 'bad', 'third'].map((name) => ({ contract: 'contract.yml', data: `data/${name}.csv` }));
const DATA_CHECK = {
  name: 'Data',
  on: 'pull_request',
  jobs: {
    data: {
      uses: 'trainyard/trainyard/.github/workflows/data-check.yml@v1',
      with: { tables: JSON.stringify(TABLES) },
    },
  },
};

(WEBHOOKS === undefined ? describe.skip : describe)(
  WEBHOOKS === undefined ? `runs that break off (${NO_WEBHOOKS})` : 'runs that break off',
  () => {
    beforeEach(async () => {
      [world, repository] = await Promise.all([startWorld(), makeSmallRepository()]);
    });
    afterEach(async () => {
      expect(world.github.violations).toEqual([]);
      await world[Symbol.asyncDispose]();
    });

    test('three legs are collected by one later job; the leg that was killed is missed by name; the next attempt has all', async () => {
      const rows = Array.from({ length: 50 }, (_, id) => `${id},1`);
      for (const { data } of TABLES) await repository.write(data, ['id,side', ...rows, ''].join('\n'));
      await repository.write('data/bad.csv', 'id,side\n1,1\n1,0\n');
      await repository.write('.github/workflows/data.yml', JSON.stringify(DATA_CHECK));
      const killed = killing('INPUT_DATA=data/third.csv', 'Table coins: data/third.csv');
      const first = await run({ id: 3001, workflow: 'data.yml', onLine: killed });
      expect(first.exitCode).toBe(1);
      expect(comment()).toMatch(/1 of 7 checks fail/);
      expect(comment()).toContain('No evidence was left by the check of data/third.csv.');
      expect(comment()).toContain('data/good.csv');

      await repository.write('data/bad.csv', 'id,side\n1,1\n2,0\n');
      const second = await run({ id: 3001, attempt: 2, workflow: 'data.yml' });
      expect(second.exitCode).toBe(0);
      expect(comment()).not.toMatch(/fail|No evidence|left no evidence/);
      for (const { data } of TABLES) expect(comment()).toContain(data);
    });

    test("a gate that passed before its job was run again and killed is not shown as this attempt's", async () => {
      await repository.write('.trainyard.yml', projectFile(`file:${await mkdtemp(join(tmpdir(), 'store-'))}`));
      await run({ id: 3002, workflow: 'model.yml' });
      expect(comment()).toMatch(/^## `coin`: may ship/);
      expect(comment()).toMatch(/run=3002 attempt=1/);

      // Another number, should the old one be shown.
      await repository.write('parameters.json', '{ "quality": 0.7 }');
      const killed = killing('INPUT_MODEL=model:coin', '::group::Train: ');
      const again = await run({ id: 3002, attempt: 2, workflow: 'model.yml', onLine: killed });
      expect(again.exitCode).toBe(1);
      expect(comment()).toMatch(/run=3002 attempt=2/);
      expect(comment()).toMatch(/train and gate left no evidence/);
      expect(comment()).not.toMatch(/may ship|0\.9\d\d/);

      const third = await run({ id: 3002, attempt: 3, workflow: 'model.yml' });
      expect(third.exitCode).toBe(0);
      expect(comment()).toMatch(/^## `coin`: may ship/);
      expect(comment()).toMatch(/accuracy is 0\.[67]/);
    });
  },
);
