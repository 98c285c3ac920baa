/** What the agent takes on, keeps and lets go. */
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestBytes } from '../../../../shared/core/digest.ts';
import { Supervisor } from '../../../../shared/rollout/process/agent/supervisor.ts';
import type { ServerOrder } from '../../../../shared/rollout/process/protocol.ts';
import { WHOLE, type Route } from '../../../../shared/rollout/target.ts';
import { eventually } from '../../../eventually.ts';

const HOUR_MS = 3_600_000;
const ORDER: ServerOrder = {
  release: { artifact: 'model:delay', digest: digestBytes('v1'), label: 'v1' },
  ...{ argv: ['sleep', '600'], cwd: '/', env: { PATH: process.env['PATH'] ?? '' } },
  ...{ readinessPath: '/', readinessTimeoutMs: 600_000 },
};

function allOn(backend: string): readonly Route[] {
  return [{ backend, arm: 'stable', weight: WHOLE }];
}

class Agent implements AsyncDisposable {
  readonly state = mkdtempSync(join(tmpdir(), 'supervisor-'));
  readonly gone: string[] = [];
  readonly supervisor: Supervisor;
  nowMs = Date.parse('2026-12-01T10:00:00Z');
  #marks = 0;

  constructor() {
    mkdirSync(join(this.state, 'agent'));
    this.supervisor = new Supervisor({
      ...{ state: this.state, now: () => new Date(this.nowMs), monotonicMs: () => performance.now() },
      ...{
        mark: () => `supervisor-${process.pid}-${this.#marks++}`,
        onGone: (backend) => void this.gone.push(backend),
      },
    });
  }

  names(): readonly string[] {
    return this.supervisor.backends().map(({ backend }) => backend);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.supervisor.stopAll();
    rmSync(this.state, { recursive: true, force: true });
  }
}

test('a copy that is only kept warm makes room for a server that is needed, the one whose time ends first', async () => {
  await using agent = new Agent();
  const { supervisor } = agent;
  for (let number = 1; number <= 16; number++) expect(await supervisor.ensure(`b${number}`, ORDER)).toBeUndefined();
  supervisor.setRoutes(allOn('b1'));
  expect(await supervisor.ensure('b17', ORDER)).toMatch(/16 servers already, and none of them is only kept warm/);
  for (let number = 2; number <= 16; number++) supervisor.retire(`b${number}`, number === 7 ? HOUR_MS : 2 * HOUR_MS);
  expect(await supervisor.ensure('b17', ORDER)).toBeUndefined();
  expect(agent.gone).toEqual(['b7']);
  const names = agent.names();
  expect([names.length, names.includes('b1'), names.includes('b17')]).toEqual([16, true, true]);
});

test('what serves is not retired, and a name stands for one order', async () => {
  await using agent = new Agent();
  const { supervisor } = agent;
  await supervisor.ensure('b1', ORDER);
  supervisor.setRoutes(allOn('b1'));
  expect(supervisor.retire('b1', 0)).toBe('b1 has a weight.');
  expect(await supervisor.ensure('b1', ORDER)).toBeUndefined();
  expect(await supervisor.ensure('b1', { ...ORDER, argv: ['sleep', '601'] })).toBe('b1 runs something else.');
  expect(supervisor.backends()).toHaveLength(1);
});

test('what cannot be written is not in effect either', async () => {
  await using agent = new Agent();
  const { supervisor, state } = agent;
  await supervisor.ensure('b1', ORDER);
  supervisor.setRoutes(allOn('b1'));
  supervisor.setFence(4);
  const folder = join(state, 'agent');
  renameSync(folder, `${folder}.away`);
  expect(() => supervisor.setRoutes([])).toThrow(/ENOENT/);
  expect(() => supervisor.setFence(5)).toThrow(/ENOENT/);
  await expect(supervisor.ensure('b2', ORDER)).rejects.toThrow(/ENOENT/);
  expect([supervisor.routes, supervisor.fence, supervisor.backends().length]).toEqual([allOn('b1'), 4, 1]);
  renameSync(`${folder}.away`, folder);
  supervisor.setFence(5);
  expect(supervisor.fence).toBe(5);
});

test('what serves again is not ended when its time is up, and is not what makes room', async () => {
  await using agent = new Agent();
  const { supervisor } = agent;
  for (let number = 1; number <= 16; number++) await supervisor.ensure(`b${number}`, ORDER);
  supervisor.retire('b1', HOUR_MS);
  supervisor.retire('b2', 3 * HOUR_MS);
  supervisor.setRoutes(allOn('b1'));
  expect(await supervisor.ensure('b17', ORDER)).toBeUndefined();
  expect(agent.gone).toEqual(['b2']);
  agent.nowMs += 2 * HOUR_MS;
  supervisor.retire('b3', 0);
  await eventually('what is not kept warm at all is gone', () => agent.gone.includes('b3'));
  expect(agent.gone).toEqual(['b2', 'b3']);
  expect(agent.names()).toContain('b1');
});

test('a copy that is wanted again while it is kept warm stays, whatever the order of what it is started with', async () => {
  await using agent = new Agent();
  const { supervisor } = agent;
  await supervisor.ensure('b1', { ...ORDER, env: { A: '1', B: '2' } });
  supervisor.retire('b1', HOUR_MS);
  expect(await supervisor.ensure('b1', { ...ORDER, env: { B: '2', A: '1' } })).toBeUndefined();
  await supervisor.ensure('b2', ORDER);
  agent.nowMs += 2 * HOUR_MS;
  supervisor.retire('b2', 0);
  await eventually('the other one is gone', () => agent.gone.includes('b2'));
  expect([agent.gone, agent.names()]).toEqual([['b2'], ['b1']]);
});

test('a copy that is wanted again while it is being ended is started anew', async () => {
  await using agent = new Agent();
  const { supervisor } = agent;
  await supervisor.ensure('b1', ORDER);
  const [before] = supervisor.backends();
  supervisor.retire('b1', 0);
  expect(await supervisor.ensure('b1', ORDER)).toBeUndefined();
  await eventually('the earlier one is gone', () => agent.gone.includes('b1'));
  const [now, ...more] = supervisor.backends();
  expect([now?.backend, now?.retireAt, more]).toEqual(['b1', undefined, []]);
  expect(now?.pid).not.toBe(before?.pid);
});
