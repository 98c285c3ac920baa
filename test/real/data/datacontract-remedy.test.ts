/** What is printed for a contract of the older format is run as it stands, with the tool that it names. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readContract } from '../../../shared/contract/read.ts';
import { isUserError } from '../../../shared/core/errors.ts';

const run = promisify(execFile);

const OLDER = `dataContractSpecification: 1.1.0
id: orders
info: {title: Orders, version: 1.0.0}
models: {orders: {fields: {id: {type: int, required: true}}}}
`;

test('the remedy for a contract of the older format makes one that is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'datacontract-'));
  const file = "a customer's orders.yaml";
  await writeFile(join(folder, file), OLDER);
  const refused: unknown = await readContract(join(folder, file), file).catch((error: unknown) => error);
  const remedy = isUserError(refused) ? refused.remedy : '';
  const [, requirement = '', command = ''] = /pip install "([^"]+)": (datacontract .+)$/.exec(remedy) ?? [];
  expect(command).not.toBe('');

  const environment = join(tmpdir(), 'trainyard-datacontract-cli');
  if (!existsSync(join(environment, 'bin', 'datacontract'))) {
    await run('python3', ['-m', 'venv', '--clear', environment]);
    await run(join(environment, 'bin', 'pip'), ['install', '--quiet', requirement]);
  }
  await run('sh', ['-ec', command], {
    cwd: folder,
    env: { ...process.env, PATH: `${join(environment, 'bin')}:${process.env['PATH'] ?? ''}` },
  });
  const contract = await readContract(join(folder, 'contract.odcs.yaml'));
  expect(contract.tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual([
    ['orders', ['id']],
  ]);
});
