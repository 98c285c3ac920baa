import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { identifyServerCode, keepServerCode, type ServerCode } from '../../actions/deploy/server-code.ts';
import type { Services } from '../../shared/core/services.ts';
import { testServices } from '../services.ts';

interface Kept {
  readonly services: Services;
  readonly code: ServerCode;
}

async function server(): Promise<Kept> {
  const services = await testServices();
  await mkdir(join(services.workspace, 'src'));
  for (let file = 0; file < 50; file++) await writeFile(join(services.workspace, `src/f${file}.js`), `${file}`);
  const state = await mkdtemp(join(tmpdir(), 'state-'));
  return { services, code: await identifyServerCode(['src'], services.workspace, state) };
}

const keep = ({ code, services }: Kept): Promise<void> => keepServerCode(code, services.workspace, services);

/** The one folder, whole, and nothing beside it. */
async function expectWhole({ code }: Kept): Promise<void> {
  expect(await readdir(dirname(code.folder))).toEqual([basename(code.folder)]);
  expect(await readdir(join(code.folder, 'src'))).toHaveLength(50);
  expect(await readFile(join(code.folder, 'src/f7.js'), 'utf8')).toBe('7');
}

test('two deployments of the same code at once both succeed, and leave one copy', async () => {
  const kept = await server();
  await Promise.all([keep(kept), keep(kept), keep(kept)]);
  await expectWhole(kept);
  expect((await stat(kept.code.folder)).mode & 0o777).toBe(0o755);
});

test('a copy that was changed is made anew', async () => {
  const kept = await server();
  await keep(kept);
  await writeFile(join(kept.code.folder, 'src/f7.js'), 'changed');
  await keep(kept);
  await expectWhole(kept);
});

test('code that changes while it is copied is refused, and leaves nothing', async () => {
  const kept = await server();
  await writeFile(join(kept.services.workspace, 'src/f7.js'), 'changed');
  await expect(keep(kept)).rejects.toMatchObject({ code: 'code-changed' });
  expect(await readdir(dirname(kept.code.folder))).toEqual([]);
});
