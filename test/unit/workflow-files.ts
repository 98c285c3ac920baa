/** The reusable workflows, and the example's calls of them, as the tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../services.ts';

const REUSABLE = join(REPOSITORY_ROOT, '.github', 'workflows');
const CALLERS = join(REPOSITORY_ROOT, 'examples', 'flights', '.github', 'workflows');
export const OWN_ACTION = /^trainyard\/trainyard\/actions\/([a-z-]+)@v1$/;
export const OWN_WORKFLOW = /^trainyard\/trainyard\/\.github\/workflows\/([a-z-]+)\.yml@v1$/;

interface Input {
  readonly description?: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: string | number | boolean;
}

export interface Step {
  readonly if?: unknown;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly uses?: string;
  readonly 'runs-on'?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string | { readonly name: string };
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly Step[];
}

interface Call {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly secrets?: Readonly<Record<string, { readonly description?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly description?: string }>>;
}

export interface Workflow {
  readonly name: string;
  readonly text: string;
  readonly on: { readonly workflow_call?: Call };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

function read(folder: string): readonly Workflow[] {
  return readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return { ...(parse(text) as Workflow), text, name: file.replace(/\.yml$/, '') };
  });
}

export const ALL = read(REUSABLE);
export const WORKFLOWS = ALL.flatMap((workflow) => {
  const call = workflow.on.workflow_call;
  return call === undefined ? [] : [{ ...workflow, call }];
});
export const EXAMPLES = read(CALLERS);

export function stepsOf(workflow: Pick<Workflow, 'jobs'>): readonly Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps ?? []);
}

export function called({ uses = '' }: Job): (typeof WORKFLOWS)[number] | undefined {
  return WORKFLOWS.find(({ name }) => name === OWN_WORKFLOW.exec(uses)?.[1]);
}

export function bare(uses: string): string {
  return OWN_ACTION.exec(uses)?.[1] ?? uses.replace(/@.*$/, '');
}
