import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErrorPolicy } from '@actions/workflow-parser/model/convert';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';
import { readActionFiles, type ActionFile } from '../../../cli/action-file.ts';
import { REPOSITORY_ROOT } from '../../services.ts';

/** What GitHub's parser has against a workflow, with line and column. */
export async function parserErrors(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value === undefined) return context.errors.getErrors().map(String);
  // Also where the syntax has errors: `needs` and the like are checked on the way.
  const { errors = [] } = await convertWorkflowTemplate(context, value, undefined, {
    errorPolicy: ErrorPolicy.TryConversion,
  });
  return errors.map(({ Message }) => Message);
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job extends Step {
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
}

interface Call {
  readonly inputs?: Readonly<Record<string, Declared>>;
  readonly secrets?: Readonly<Record<string, Declared>>;
}

type Declared = { readonly required?: boolean };

const ACTIONS = readActionFiles(REPOSITORY_ROOT);
const OWN = /^trainyard\/trainyard\/(actions|\.github\/workflows)\/([a-z-]+)(?:\.yml)?@v1$/;

/** What a workflow gives our actions and reusable workflows that they do not have, or leaves out. */
export function callErrors(workflow: string): readonly string[] {
  const { jobs = {} } = parse(workflow) as { jobs?: Readonly<Record<string, Job>> };
  return Object.values(jobs).flatMap((job) => [...errorsOfUse(job), ...(job.steps ?? []).flatMap(errorsOfUse)]);
}

function errorsOfUse({ uses = '', with: given = {}, secrets = {} }: Job): readonly string[] {
  if (!uses.startsWith('trainyard/')) return [];
  const [, kind, name = ''] = OWN.exec(uses) ?? [];
  if (kind === 'actions') {
    const action: ActionFile | undefined = ACTIONS.get(name);
    return action === undefined ? [`${uses} does not exist`] : difference(`${name}: input`, given, action.inputs);
  }
  const call = kind === undefined ? undefined : callOf(name);
  if (call === undefined) return [`${uses} does not exist`];
  return [
    ...difference(`${name}: input`, given, call.inputs ?? {}),
    ...difference(`${name}: secret`, secrets, call.secrets ?? {}),
  ];
}

function callOf(name: string): Call | undefined {
  try {
    const text = readFileSync(join(REPOSITORY_ROOT, '.github', 'workflows', `${name}.yml`), 'utf8');
    return (parse(text) as { on: { workflow_call?: Call } }).on.workflow_call;
  } catch {
    return undefined;
  }
}

function difference(
  what: string,
  given: Readonly<Record<string, unknown>>,
  declared: Readonly<Record<string, Declared>>,
): readonly string[] {
  const unknown = Object.keys(given).filter((name) => declared[name] === undefined);
  const missing = Object.keys(declared).filter(
    (name) => declared[name]?.required === true && given[name] === undefined,
  );
  return [
    ...unknown.map((name) => `${what} ${name} is unknown`),
    ...missing.map((name) => `${what} ${name} is missing`),
  ];
}
