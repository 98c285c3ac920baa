import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, type Document, type YAMLMap } from 'yaml';
import { cell, code, table } from './tables.ts';

/** What a reusable workflow says of itself. */
export interface ReusableWorkflow {
  /** The name of its file. */
  readonly file: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, Declared>>;
  readonly secrets: Readonly<Record<string, Declared>>;
  readonly outputs: Readonly<Record<string, Declared>>;
  readonly jobs: readonly Job[];
}

interface Declared {
  readonly description?: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: string | number | boolean;
}

interface Job {
  readonly name: string;
  readonly permissions: readonly Permission[];
}

interface Permission {
  /** `contents: read` */
  readonly grant: string;
  /** The comment beside it. */
  readonly why: string;
}

interface Text {
  readonly name: string;
  readonly on?: { readonly workflow_call?: Partial<Pick<ReusableWorkflow, 'inputs' | 'secrets' | 'outputs'>> };
  readonly jobs: Readonly<Record<string, { readonly name?: string }>>;
}

/** @returns the workflows that others may call, by name */
export function readWorkflows(root: string): readonly ReusableWorkflow[] {
  const folder = join(root, '.github', 'workflows');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const document = parseDocument(readFileSync(join(folder, file), 'utf8'));
      const { name, on, jobs } = document.toJS() as Text;
      if (on === undefined || !('workflow_call' in on)) return [];
      const { inputs = {}, secrets = {}, outputs = {} } = on.workflow_call ?? {};
      return [{ file, name, inputs, secrets, outputs, jobs: Object.keys(jobs).map((id) => jobOf(id, document)) }];
    });
}

function jobOf(id: string, document: Document.Parsed): Job {
  const named = document.getIn(['jobs', id, 'name']);
  const granted = document.getIn(['jobs', id, 'permissions'], true);
  // `Validate ${{ matrix.table.data }}` is one job for each table.
  const name = (typeof named === 'string' ? named : id).replace(/\$\{\{ matrix\.(\w+)[\w.]* \}\}/g, 'each $1');
  return { name, permissions: isMap(granted) ? permissionsOf(granted) : [] };
}

function permissionsOf(granted: YAMLMap): readonly Permission[] {
  return granted.items.map(({ key, value }) => {
    const why = isScalar(value) ? (value.comment ?? granted.comment ?? '') : '';
    return { grant: `${String(key)}: ${String(value)}`, why: why.trim() };
  });
}

/** One line for each workflow: its steps in order, and what a caller must grant. */
export function workflowsOverview(workflows: readonly ReusableWorkflow[], reference: string): string {
  return table(
    ['workflow', 'its jobs', 'permissions'],
    workflows.map(({ file, name, jobs }) => {
      const id = file.replace(/\.yml$/, '');
      return [`[\`${id}\`](${reference}#${anchor(name)})`, jobs.map((job) => job.name).join(' → '), grantsOf(jobs)];
    }),
  );
}

function grantsOf(jobs: readonly Job[]): string {
  const all = [...new Set(jobs.flatMap(({ permissions }) => permissions.map(({ grant }) => grant)))];
  // To write is to read as well.
  const grants = all.filter((grant) => !all.includes(grant.replace(/: read$/, ': write')) || grant.endsWith('write'));
  return grants.length === 0 ? 'none' : grants.map(code).join(', ');
}

function anchor(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

export function workflowsReference(workflows: readonly ReusableWorkflow[]): string {
  return [
    '# The reusable workflows',
    '<!-- Generated from .github/workflows/ by `npm run docs`. -->',
    'How they are called, with an example of each: [call a whole workflow](../how-to/reusable-workflows.md).',
    ...workflows.flatMap((workflow) => [
      `## ${workflow.name}`,
      `[\`${workflow.file}\`](../../.github/workflows/${workflow.file}): ${workflow.jobs.map(({ name }) => name).join(' → ')}`,
      ...declaredTable('Input', workflow.inputs),
      ...declaredTable('Secret', workflow.secrets),
      ...declaredTable('Output', workflow.outputs),
      ...permissionsTable(workflow.jobs),
    ]),
  ].join('\n\n');
}

function declaredTable(kind: 'Input' | 'Secret' | 'Output', declared: Readonly<Record<string, Declared>>): string[] {
  const entries = Object.entries(declared);
  if (entries.length === 0) return [];
  const head = [kind.toLowerCase(), 'meaning', ...(kind === 'Output' ? [] : ['default'])];
  const rows = entries.map(([name, { description = '', required, default: fallback }]) => [
    code(name),
    cell(description),
    ...(kind === 'Output' ? [] : [required === true ? '**required**' : code(fallback?.toString())]),
  ]);
  return [`### ${kind}s`, table(head, rows)];
}

function permissionsTable(jobs: readonly Job[]): string[] {
  const rows = jobs.flatMap(({ name, permissions }) =>
    permissions.map(({ grant, why }) => [cell(name), code(grant), cell(why)]),
  );
  if (rows.length === 0) return ['### Permissions', 'None.'];
  return ['### Permissions', table(['job', 'permission', 'why'], rows)];
}
