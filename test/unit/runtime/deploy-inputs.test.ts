import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readInputs } from '../../../actions/deploy/inputs.ts';
import { WorkflowInputs } from '../../../shared/runtime/inputs.ts';

const { inputs } = parse(readFileSync('actions/deploy/action.yml', 'utf8')) as {
  inputs: Record<string, { default?: string }>;
};
const set: string[] = [];

function read(given: Readonly<Record<string, string>>): ReturnType<typeof readInputs> {
  const defaults = Object.entries(inputs).map(([name, input]) => [name, input.default ?? ''] as const);
  const needed = { environment: 'production', model: 'model:delay', store: '/store', command: 'serve', port: '8080' };
  for (const [name, value] of Object.entries({ ...Object.fromEntries(defaults), ...needed, ...given })) {
    const variable = `INPUT_${name.toUpperCase()}`;
    set.push(variable);
    process.env[variable] = value;
  }
  return readInputs(
    new WorkflowInputs({ action: 'deploy', workspace: '/w', mask: () => undefined, projectDefaults: {} }),
  );
}

afterEach(() => {
  for (const variable of set.splice(0)) Reflect.deleteProperty(process.env, variable);
});

test.each([
  ['request-timeout', '0s'],
  ['readiness-timeout', '0s'],
  ['stages', '0.001, 100'],
  ['stages', '99.999, 100'],
  ['stages', '0x10, 1e2'],
  ['env', 'A=1\nA=2'],
])('%s of %j is refused', (input, value) => {
  expect(() => read({ [input]: value })).toThrow(expect.objectContaining({ code: 'input-invalid' }) as Error);
});

test.each(['5, 25, 100', '5 %, 25 %, 100 %', '5% 25% 100%'])('stages are read from %j', (stages) => {
  expect(read({ stages }).policy.stages).toEqual([5, 25, 100]);
});
