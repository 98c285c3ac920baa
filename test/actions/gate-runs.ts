import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { Statement } from '../../shared/core/statement.ts';
import type { GateResult } from '../../shared/evidence/results/gate.ts';
import { WorkflowInputs } from '../../shared/runtime/inputs.ts';
import { alignTable } from '../../shared/runtime/table.ts';
import { readInputs, type GateInputs } from '../../actions/gate/inputs.ts';
import { gate } from '../../actions/gate/run.ts';
import { REPOSITORY_ROOT, testServices, type RecordingLog } from '../services.ts';

export type GateServices = Services & { log: RecordingLog };

/** Services whose log shows tables as a person reads them. */
export async function gateServices(overrides: Partial<Services> = {}): Promise<GateServices> {
  const services = await testServices(overrides);
  services.log.table = (rows) => services.log.lines.push(...alignTable(rows));
  return services;
}

/** Writes files into the workspace, by name. */
export async function put(services: Services, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(services.workspace, name)), { recursive: true });
    await writeFile(join(services.workspace, name), text);
  }
}

/** By their names in action.yml. */
export type StepInputs = Readonly<Record<string, string>>;

/** What a test leaves out; everything else has the default of action.yml. */
const USUAL: StepInputs = { rules: 'rules.yaml', model: 'model.bin', resamples: '2000' };

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

async function inputsOf(services: Services, given: StepInputs): Promise<GateInputs> {
  const file = await readFile(join(REPOSITORY_ROOT, 'actions/gate/action.yml'), 'utf8');
  const declared = (parse(file) as ActionFile).inputs;
  for (const name of Object.keys(given)) {
    if (!(name in declared)) throw new Error(`action.yml does not declare the input ${name}.`);
  }
  for (const [name, input] of Object.entries(declared)) {
    process.env[`INPUT_${name.toUpperCase()}`] = given[name] ?? input.default ?? '';
  }
  const { workspace } = services;
  return readInputs(new WorkflowInputs({ action: 'gate', workspace, projectDefaults: {}, mask: () => undefined }));
}

export interface GateRun extends ActionResult {
  readonly result: GateResult;
  readonly statement: Statement<GateResult>;
}

/** Runs the gate as the runner would and reads back the statement it left. */
export async function runGate(services: GateServices, inputs: StepInputs): Promise<GateRun> {
  await put(services, { 'model.bin': 'weights' });
  const done = await gate(await inputsOf(services, { ...USUAL, ...inputs }), services);
  const text = await readFile(String(done.outputs['statement']), 'utf8');
  const statement = JSON.parse(text) as Statement<GateResult>;
  return { ...done, result: statement.predicate.result, statement };
}

/** Compares with test/fixtures/gate/NAME; set TRAINYARD_UPDATE_GOLDEN=true to write it anew. */
export async function expectGolden(name: string, text: string): Promise<void> {
  const path = join(REPOSITORY_ROOT, 'test/fixtures/gate', name);
  if (process.env['TRAINYARD_UPDATE_GOLDEN'] === 'true') {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${text}\n`);
  }
  expect(`${text}\n`).toBe(await readFile(path, 'utf8'));
}
