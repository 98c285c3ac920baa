import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readInputs } from '../../actions/version-artifact/inputs.ts';
import { versionArtifact } from '../../actions/version-artifact/run.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import { WorkflowInputs } from '../../shared/runtime/inputs.ts';
import { REPOSITORY_ROOT } from '../services.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

/** Runs the action as the runner would: these inputs, and the defaults of its action.yml. */
export async function step(services: Services, inputs: Readonly<Record<string, string>>): Promise<ActionResult> {
  const file = await readFile(join(REPOSITORY_ROOT, 'actions/version-artifact/action.yml'), 'utf8');
  const declared = (parse(file) as ActionFile).inputs;
  const unknown = Object.keys(inputs).find((name) => !(name in declared));
  if (unknown !== undefined) throw new Error(`action.yml does not declare the input ${unknown}.`);
  const variables = Object.entries(declared).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? input.default ?? '',
  ]);
  Object.assign(process.env, Object.fromEntries(variables));
  const reader = new WorkflowInputs({
    action: 'version-artifact',
    workspace: services.workspace,
    projectDefaults: {},
    mask: () => undefined,
  });
  return versionArtifact(readInputs(reader), services);
}
