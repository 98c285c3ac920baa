/** Whether an environment's agent is there: what does not answer is not gone, and what cannot be seen is not dead. */
import { join } from 'node:path';
import { isStopped } from '../../../../shared/host/processes.ts';
import { findAgent, findAgentForUse } from '../../../../shared/rollout/process/agent-search.ts';
import { eventually } from '../../../eventually.ts';
import { testServices } from '../../../services.ts';
import { Place } from './place.ts';

test('an agent that lives and does not answer is never said to be gone', async () => {
  await using place = await Place.create();
  await place.named({ hangsUp: true });
  expect(await findAgent(place.state)).toMatchObject({ is: 'silent', isEnding: false });
  const { pid } = place.identity;
  await expect(findAgentForUse(place.state, await testServices())).rejects.toMatchObject({
    code: 'proxy-unreachable',
    what: `This environment's proxy (pid ${pid}, which serves 127.0.0.1:8080) runs and does not answer.`,
    tried: 'The connection ended without an answer (ECONNRESET).',
    remedy: expect.stringContaining(`kill -KILL ${pid}`) as string,
  });
});

test('one that is stopped is told apart, and nobody is told to end it', async () => {
  await using place = await Place.create();
  await place.named({ hangsUp: true });
  const { pid } = place.identity;
  place.child.kill('SIGSTOP');
  await eventually('it is stopped', () => isStopped(place.identity));
  await expect(findAgentForUse(place.state, await testServices())).rejects.toMatchObject({
    what: `This environment's proxy (pid ${pid}, which serves 127.0.0.1:8080) runs and does not answer: its process is stopped.`,
    remedy: `Let it go on with: kill -CONT ${pid}; then run again.`,
  });
});

test('the end of one that takes no calls any more is waited for', async () => {
  await using place = await Place.create();
  await place.named({});
  expect(await findAgent(place.state)).toMatchObject({ is: 'silent', isEnding: true });
  const services = await testServices();
  const sleep = (): Promise<void> => place.end();
  expect(await findAgentForUse(place.state, { ...services, clock: { ...services.clock, sleep } })).toEqual({
    is: 'absent',
  });
  expect(services.log.text()).toContain(`The proxy (pid ${place.identity.pid}) is ending; that is waited for.`);
});

test('one that does not come to its end in all that time is not taken for gone', async () => {
  await using place = await Place.create();
  await place.named({});
  await expect(findAgentForUse(place.state, await testServices())).rejects.toMatchObject({
    ...{ code: 'proxy-unreachable', tried: 'It takes no calls (ECONNREFUSED). Its end was waited for 45 s.' },
  });
});

test('one that cannot be seen from here is absent, and may live', async () => {
  await using place = await Place.create();
  const { pid } = place.identity;
  await place.named({ identity: { ...place.identity, pidNamespace: 'pid:[1]' } });
  expect(await findAgent(place.state)).toMatchObject({ is: 'absent', unseen: { pid } });
});

test('one that is dead, or never was, is absent', async () => {
  await using place = await Place.create();
  await place.named({ hangsUp: true });
  await place.end();
  expect(await findAgent(place.state)).toEqual({ is: 'absent' });
  expect(await findAgent(join(place.state, 'elsewhere'))).toEqual({ is: 'absent' });
});

test.each([
  ['hangs up in the middle of its answer', 'cut', /^The connection ended without an answer \(ECONNRESET\)\.$/],
  ['refuses to say', 'refuse', /^The proxy's agent answered GET \/v1\/state with 401: no$/],
  ['says nothing that can be read', 'babble', /^Its answer could not be read\.$/],
] as const)('one that %s is told so', async (_, how, tried) => {
  await using place = await Place.create();
  await place.answering((_, answer) => {
    if (how === 'cut') answer.writeHead(200, { 'content-length': 100 }).write('{', () => answer.destroy());
    else answer.writeHead(how === 'refuse' ? 401 : 200).end('no');
  });
  await expect(findAgentForUse(place.state, await testServices())).rejects.toMatchObject({
    code: 'proxy-unreachable',
    tried: expect.stringMatching(tried) as string,
  });
});
