import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderLockFile } from '../../../shared/registry/lock-file.ts';
import { testServices } from '../../services.ts';
import { step } from '../version-artifact-step.ts';

const GATED = { digest: `sha256:${'a'.repeat(64)}`, runKey: `sha256:${'b'.repeat(64)}` } as const;
const PULL = { operation: 'pull', artifact: 'dataset:flights', to: 'data', 'lock-file': 'model.lock.yml' };

test('a pull with a lock file brings the pinned version though a newer one is there, and says how train names it', async () => {
  const services = await testServices();
  await mkdir(join(services.workspace, 'raw'));
  const digests: string[] = [];
  for (const month of ['may', 'june']) {
    await writeFile(join(services.workspace, 'raw/flights.csv'), month);
    const { outputs } = await step(services, { operation: 'push', artifact: 'dataset:flights', path: 'raw' });
    digests.push(String(outputs['digest']));
  }
  const pin = { artifact: 'dataset:flights', version: 'v1', digest: digests[0] as typeof GATED.digest };
  const lock = renderLockFile({ model: 'model:delay', data: [pin], gated: GATED });
  await writeFile(join(services.workspace, 'model.lock.yml'), lock);
  const { outputs } = await step(services, PULL);
  const to = join(services.workspace, 'data');
  expect(outputs).toMatchObject({ reference: 'dataset:flights@v1', pin: `dataset:flights@${digests[0] ?? ''}=${to}` });
  expect(await readFile(join(to, 'flights.csv'), 'utf8')).toBe('may');
  await expect(step(services, { ...PULL, artifact: 'dataset:weather' })).rejects.toMatchObject({
    code: 'lock-file-unpinned',
  });
});

test.each([
  ['a version beside the lock file', { artifact: 'dataset:flights@v2' }, 'input-invalid'],
  ['a lock file that is not there', {}, 'lock-file-invalid'],
  ['a lock file for a push', { operation: 'push', path: 'raw', to: '' }, 'input-invalid'],
])('%s is refused', async (_, inputs, code) => {
  await expect(step(await testServices(), { ...PULL, ...inputs })).rejects.toMatchObject({ code });
});
