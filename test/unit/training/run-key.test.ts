import { digestJson } from '../../../shared/core/digest.ts';
import { changedInputs, type RunInputs } from '../../../shared/training/identity/run-key.ts';

test('what changed since the last run names a secret parameter without its values', () => {
  const made = (secret: string, lr: number): RunInputs => ({
    ...{ code: digestJson('code'), codeFiles: {}, data: [], seed: 1, lock: [] },
    ...{ command: ['train', `--api-key=${secret}`], workingDirectory: '.' },
    parameters: { api_key: secret, dsn: `postgres://u:${secret}@db/x`, lr },
  });
  expect(changedInputs(made('before', 0.1), made('after', 0.2))).toEqual([
    'parameter api_key',
    'parameter dsn',
    'parameter lr 0.1 → 0.2',
    'the command',
  ]);
});
