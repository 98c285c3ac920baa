import { inheritedEnvironment, secretValues } from '../../../shared/training/identity/environment.ts';

const none = { plain: [], secret: [] };

test('the command gets what a training needs and nothing of the runner', () => {
  const environment = {
    PATH: '/bin',
    CUDA_VISIBLE_DEVICES: '0',
    LC_ALL: 'C',
    HF_HOME: '/hf',
    HF_TOKEN: 'hf_secret_value',
    GITHUB_TOKEN: 'ghs_secret_value',
    RUNNER_TRACKING_ID: 'x',
    ACTIONS_RUNTIME_TOKEN: 'y',
    INPUT_STORE: 'z',
    MY_OWN: '1',
  };
  expect(inheritedEnvironment(environment, none)).toEqual({
    PATH: '/bin',
    CUDA_VISIBLE_DEVICES: '0',
    LC_ALL: 'C',
    HF_HOME: '/hf',
  });
  const named = { plain: ['MY_OWN'], secret: ['HF_TOKEN'] };
  expect(inheritedEnvironment(environment, named)).toMatchObject({ MY_OWN: '1', HF_TOKEN: 'hf_secret_value' });
});

test('a name that is not set, or that the action sets itself, is refused', () => {
  const pass =
    (name: string): (() => unknown) =>
    () =>
      inheritedEnvironment({ A: '1' }, { plain: [name], secret: [] });
  expect(pass('B')).toThrow(expect.objectContaining({ code: 'environment-missing' }) as Error);
  expect(pass('TRAINYARD_SEED')).toThrow(expect.objectContaining({ code: 'environment-invalid' }) as Error);
  expect(pass('A-B')).toThrow(expect.objectContaining({ code: 'environment-invalid' }) as Error);
});

test('values are secret by name, by the shape of the URL, or because they are declared; ordinary words are not', () => {
  const environment = {
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI',
    HTTPS_PROXY: 'http://me:pass@proxy:8080',
    USE_TOKEN: 'true',
    PWD: '/home/runner/work',
    PATH: '/usr/bin:/bin',
    PIN: '1234',
  };
  expect(secretValues(environment, { plain: [], secret: ['PIN'] })).toEqual([
    'wJalrXUtnFEMI',
    'http://me:pass@proxy:8080',
    '1234',
  ]);
});
