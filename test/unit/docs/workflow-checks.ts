import { existsSync, readFileSync } from 'node:fs';
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

type Permissions = Readonly<Record<string, string>>;

interface Job extends Step {
  readonly permissions?: Permissions;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on?: { readonly workflow_call?: Call };
  readonly permissions?: Permissions;
  readonly jobs?: Readonly<Record<string, Job>>;
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
  const { jobs = {}, permissions } = parse(workflow) as Workflow;
  return Object.values(jobs).flatMap((job) => [
    ...errorsOfUse({ ...(permissions === undefined ? {} : { permissions }), ...job }),
    ...(job.steps ?? []).flatMap(errorsOfUse),
  ]);
}

function errorsOfUse({ uses = '', with: given = {}, secrets = {}, permissions = {} }: Job): readonly string[] {
  if (!uses.startsWith('trainyard/')) return [];
  const [, kind, name = ''] = OWN.exec(uses) ?? [];
  if (kind === 'actions') {
    const action: ActionFile | undefined = ACTIONS.get(name);
    return action === undefined ? [`${uses} does not exist`] : difference(`${name}: input`, given, action.inputs);
  }
  const called = kind === undefined ? undefined : workflowOf(name);
  const call = called?.on?.workflow_call;
  if (call === undefined) return [`${uses} does not exist`];
  return [
    ...difference(`${name}: input`, given, call.inputs ?? {}),
    ...difference(`${name}: secret`, secrets, call.secrets ?? {}),
    ...ungranted(called?.jobs ?? {}, permissions).map((grant) => `${name}: permission ${grant} is not granted`),
  ];
}

/** GitHub starts no called workflow whose jobs want more than the caller has. */
function ungranted(jobs: Readonly<Record<string, Job>>, granted: Permissions): readonly string[] {
  const wanted = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions));
  const missing = wanted.filter(([name, level]) => granted[name] !== level && granted[name] !== 'write');
  return [...new Set(missing.map(([name, level]) => `${name}: ${level}`))];
}

function workflowOf(name: string): Workflow | undefined {
  const file = join(REPOSITORY_ROOT, '.github', 'workflows', `${name}.yml`);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Workflow) : undefined;
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
