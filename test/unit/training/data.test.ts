import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestBytes } from '../../../shared/core/digest.ts';
import { identifyData } from '../../../shared/training/identity/data.ts';

async function workspace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'data-'));
  await writeFile(join(folder, 'a.csv'), 'a');
  await writeFile(join(folder, 'b.csv'), 'b');
  return folder;
}

test.each([
  ['train-set', 'train_set', 'TRAINYARD_DATA_TRAIN_SET'],
  ['v1.0', 'v1-0', 'TRAINYARD_DATA_V1_0'],
  ['eu', 'EU', 'TRAINYARD_DATA_EU'],
])('%s and %s would share a variable, so that one would be read twice', async (first, second, variable) => {
  const lines = [`${first}=a.csv`, `${second}=b.csv`];
  await expect(identifyData(lines, await workspace())).rejects.toMatchObject({
    code: 'data-invalid',
    what: expect.stringContaining(`${second} and ${first} would both be ${variable} to the command`) as string,
  });
});

test('what the command fetches itself has no variable and takes none', async () => {
  const lines = ['eu=a.csv', `dataset:e-u@${digestBytes('b')}`, `dataset:e.u@${digestBytes('b')}`];
  expect(await identifyData(lines, await workspace())).toHaveLength(3);
});
