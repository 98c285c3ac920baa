import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readInputs } from '../../actions/validate-data/inputs.ts';
import { validateDataAction } from '../../actions/validate-data/run.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import { WorkflowInputs } from '../../shared/runtime/inputs.ts';
import { REPOSITORY_ROOT } from '../services.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

/** Runs the action as the runner would: these inputs, and the defaults of its action.yml. */
export async function step(services: Services, inputs: Readonly<Record<string, string>>): Promise<ActionResult> {
  const file = await readFile(join(REPOSITORY_ROOT, 'actions/validate-data/action.yml'), 'utf8');
  const declared = (parse(file) as ActionFile).inputs;
  for (const name of Object.keys(inputs)) {
    if (!(name in declared)) throw new Error(`action.yml does not declare the input ${name}.`);
  }
  const variables = Object.entries(declared).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? input.default ?? '',
  ]);
  Object.assign(process.env, Object.fromEntries(variables));
  const { workspace } = services;
  const reader = new WorkflowInputs({
    action: 'validate-data',
    workspace,
    projectDefaults: {},
    mask: () => undefined,
  });
  return validateDataAction(readInputs(reader), services);
}
