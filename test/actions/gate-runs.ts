import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { Statement } from '../../shared/core/statement.ts';
import type { GateResult } from '../../shared/evidence/results/gate.ts';
import { alignTable } from '../../shared/runtime/table.ts';
import type { GateInputs } from '../../actions/gate/inputs.ts';
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

const DEFAULTS: GateInputs = {
  rules: 'rules.yaml',
  model: { by: 'path', path: 'model.bin' },
  metrics: undefined,
  predictions: undefined,
  labels: undefined,
  baseline: { by: 'nothing' },
  baselinePredictions: undefined,
  baselineMetrics: undefined,
  onMissingBaseline: 'inconclusive',
  level: 0.95,
  resamples: 2000,
  store: undefined,
};

export interface GateRun extends ActionResult {
  readonly result: GateResult;
  readonly statement: Statement<GateResult>;
}

/** Runs the gate over files in the workspace and reads back the statement it left. */
export async function runGate(services: GateServices, inputs: Partial<GateInputs>): Promise<GateRun> {
  await put(services, { 'model.bin': 'weights' });
  const done = await gate({ ...DEFAULTS, ...inputs }, services);
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
