/** What the agent answers where its disk does not take what it is told, and what whoever asked makes of that. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { digestBytes } from '../../../../shared/core/digest.ts';
import { AgentClient } from '../../../../shared/rollout/process/agent-client.ts';
import {
  BACKENDS_CALL,
  FENCE_CALL,
  ROUTES_CALL,
  SETTINGS_CALL,
  type PutBackend,
  type PutRoutes,
  type PutSettings,
} from '../../../../shared/rollout/process/protocol.ts';
import { identify } from '../../../../shared/host/processes.ts';
import { Agent, listen } from './agent.ts';

const IMPATIENT: PutSettings = { fence: 0, settings: { requestTimeoutMs: 100, sticky: 'header:X-User' } };
const NOWHERE: PutRoutes = { fence: 0, routes: [] };

test.each([
  ['settings', SETTINGS_CALL, IMPATIENT, 'config.json'],
  ['routes', ROUTES_CALL, NOWHERE, 'servers.json'],
])('%s that cannot be written to the disk do not come into effect', async (_, call, body, file) => {
  await using agent = new Agent();
  const client = await agent.client();
  const before = await client.state();
  await agent.withoutFolder(async () => {
    await expect(client.write('PUT', call, body)).rejects.toMatchObject({
      ...{ name: 'UserError', code: 'state-unwritten', where: { file: join(agent.state, 'agent', file) } },
      what: expect.stringContaining('(ENOENT)') as string,
    });
  });
  // Were it in effect, Ann's request would go to the one that never answers, or to nobody.
  expect(await agent.ask({ 'x-user': 'ann' })).toBe(200);
  expect(await client.state()).toEqual(before);
  await client.write('PUT', call, body);
  expect(await agent.ask({ 'x-user': 'ann' })).toBeGreaterThanOrEqual(500);
});

test('a fence that cannot be written down does not hold', async () => {
  await using agent = new Agent();
  const client = await agent.client();
  await agent.withoutFolder(async () => {
    const written = client.write('PUT', FENCE_CALL, { fence: 7 });
    await expect(written).rejects.toMatchObject({ code: 'state-unwritten' });
  });
  expect((await client.state()).fence).toBe(0);
});

test('what is wrong with a request is not told as a matter of the disk', async () => {
  await using agent = new Agent();
  const client = await agent.client();
  const written = client.write('PUT', ROUTES_CALL, { fence: 0 });
  await expect(written).rejects.toMatchObject({
    code: 'proxy-refused',
    what: expect.stringContaining('400') as string,
  });
});

test('what the agent refuses is refused to whoever asked', async () => {
  await using agent = new Agent();
  const client = await agent.client();
  const order: PutBackend['order'] = {
    release: { artifact: 'model:delay', digest: digestBytes('v1'), label: 'v1' },
    ...{ argv: ['sleep', '600'], cwd: '/', env: { PATH: process.env['PATH'] ?? '' } },
    ...{ readinessPath: '/', readinessTimeoutMs: 600_000 },
  };
  await client.write('PUT', `${BACKENDS_CALL}/b1`, { fence: 0, order } as PutBackend);
  const other = { fence: 0, order: { ...order, argv: ['sleep', '601'] } };
  await expect(client.write('PUT', `${BACKENDS_CALL}/b1`, other)).rejects.toMatchObject({
    code: 'proxy-refused',
    what: expect.stringContaining('409: {"error":"b1 runs something else."}') as string,
  });
  const unready = { fence: 0, routes: [{ backend: 'b1', arm: 'stable', weight: 10_000 }] } as PutRoutes;
  await expect(client.write('PUT', ROUTES_CALL, unready)).rejects.toMatchObject({
    code: 'proxy-refused',
    what: expect.stringContaining('409: {"error":"b1 is not ready."}') as string,
  });
});

/** An agent that answers whatever it is asked so. */
async function answering(status: number, body: string): Promise<AgentClient & AsyncDisposable> {
  const server = createServer((_, answer) => answer.writeHead(status).end(body));
  const client = new AgentClient({
    ...{ pid: 77, process: identify(process.pid), instance: 'i', host: '127.0.0.1', port: 1 },
    ...{ controlPort: await listen(server), secret: 's' },
  });
  return Object.assign(client, {
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

test.each(['ENOSPC', 'EDQUOT'])('%s in the agent is a full disk to whoever runs the action', async (code) => {
  const file = '/state/agent/servers.json';
  await using client = await answering(507, JSON.stringify({ error: 'no space left on device', code, file }));
  await expect(client.write('PUT', ROUTES_CALL, NOWHERE)).rejects.toMatchObject({
    ...{ name: 'UserError', code: 'disk-full', where: { file } },
    remedy: 'Free some space and run again: the rollout goes on where it stopped.',
  });
});

test('any other reason is named with its file', async () => {
  const file = '/state/agent/servers.json';
  await using client = await answering(507, JSON.stringify({ error: 'read-only', code: 'EROFS', file }));
  await expect(client.write('PUT', ROUTES_CALL, NOWHERE)).rejects.toMatchObject({
    ...{ name: 'UserError', code: 'state-unwritten', where: { file } },
    what: 'The state of the environment cannot be written (EROFS); what could not be written was not done.',
  });
});

test('an answer of that status that does not say what could not be written is told as it stands', async () => {
  await using client = await answering(507, '{"error":"odd"}');
  await expect(client.write('PUT', ROUTES_CALL, NOWHERE)).rejects.toMatchObject({
    code: 'proxy-refused',
    what: expect.stringContaining('507: {"error":"odd"}') as string,
  });
});
