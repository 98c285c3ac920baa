import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readActionFiles } from '../../cli/action-file.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const REUSABLE = join(ROOT, '.github', 'workflows');
const CALLERS = join(ROOT, 'examples', 'flights', '.github', 'workflows');
const OWN_ACTION = /^trainyard\/trainyard\/actions\/([a-z-]+)@v1$/;
const OWN_WORKFLOW = /^trainyard\/trainyard\/\.github\/workflows\/([a-z-]+)\.yml@v1$/;

/** What a step needs of the token, as the READMEs of the actions say under Requirements. */
const DEMANDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'actions/checkout': { contents: 'read' },
  'actions/setup-python': {},
  // Their `contents: read` is for the checkout, which asks for it itself.
  'validate-data': {},
  train: {},
  // What was waived is looked up.
  gate: { actions: 'read' },
  command: { actions: 'write', 'pull-requests': 'write' },
  'version-artifact': {},
  deploy: {},
  rollback: {},
  preflight: { actions: 'read' },
  propose: { contents: 'write', 'pull-requests': 'write' },
  report: { 'pull-requests': 'write' },
};

interface Input {
  readonly description?: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: string | number | boolean;
}

interface Step {
  readonly if?: unknown;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
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

interface Workflow {
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

const ALL = read(REUSABLE);
const WORKFLOWS = ALL.flatMap((workflow) => {
  const call = workflow.on.workflow_call;
  return call === undefined ? [] : [{ ...workflow, call }];
});
const EXAMPLES = read(CALLERS);
const ACTION_FILES = readActionFiles(ROOT);

function stepsOf(workflow: Pick<Workflow, 'jobs'>): readonly Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps ?? []);
}

/** Reading what another run left takes a permission that the runner's own artifacts do not. */
function demandsOf({ uses = '', with: given }: Step): Readonly<Record<string, string>> | undefined {
  // Without a comment a report needs nothing: artifacts of its own run are read with the runner's own token.
  const demands = given?.['comment'] === 'never' || given?.['waivers'] === 'none' ? {} : DEMANDS[bare(uses)];
  // The event is known without asking anybody.
  if (bare(uses) === 'preflight' && given?.['environments'] === undefined) return {};
  const readsRuns = given?.['evidence'] === 'triggering-run' || given?.['runner-of'] !== undefined;
  return readsRuns ? { actions: 'read', ...demands } : demands;
}

/** Whether the store is always read before the training, so that one that is missing costs nothing. */
function looksIntoStore({ jobs }: Workflow): boolean {
  const steps = Object.values(jobs)[0]?.steps ?? [];
  const looks = ({ uses = '', if: condition, with: given }: Step): boolean =>
    bare(uses) === 'version-artifact' && condition === undefined && /^(list|pull)$/.test(String(given?.['operation']));
  const look = steps.findIndex(looks);
  return look !== -1 && look < steps.findIndex(({ uses = '' }) => bare(uses) === 'train');
}

type Permissions = Readonly<Record<string, string>>;

/** What all of them need together; `write` holds `read`. */
function together(all: readonly Permissions[]): Permissions {
  const union: Record<string, string> = {};
  for (const [name, access] of all.flatMap((each) => Object.entries(each))) {
    if (union[name] !== 'write') union[name] = access;
  }
  return union;
}

function called({ uses = '' }: Job): (typeof WORKFLOWS)[number] | undefined {
  return WORKFLOWS.find(({ name }) => name === OWN_WORKFLOW.exec(uses)?.[1]);
}

/** A job that calls a workflow needs what that workflow's jobs need. */
function demandsOfJob(job: Job): readonly (Permissions | undefined)[] {
  const nested = called(job);
  if (nested !== undefined) return Object.values(nested.jobs).map(({ permissions }) => permissions);
  return (job.steps ?? []).flatMap((step) => (step.uses === undefined ? [] : [demandsOf(step)]));
}

function bare(uses: string): string {
  return OWN_ACTION.exec(uses)?.[1] ?? uses.replace(/@.*$/, '');
}

/** `on: push`, `on: [push]` and `on: { push: … }`. */
function eventsOf(on: unknown): readonly string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? (on as string[]) : Object.keys(on as object);
}

test('the example calls each workflow that can be called', () => {
  const names = WORKFLOWS.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  const called = EXAMPLES.flatMap(({ jobs }) =>
    Object.values(jobs).map(({ uses = '' }) => OWN_WORKFLOW.exec(uses)?.[1]),
  );
  expect(called.sort()).toEqual(names);
});

describe.each(WORKFLOWS)('$name', (workflow) => {
  const { call, text } = workflow;
  const jobs = Object.entries(workflow.jobs);

  test('describes every input, output and secret, and gives each input a type and a default or says it is required', () => {
    for (const [name, input] of Object.entries(call.inputs)) {
      expect([name, input.description]).toEqual([name, expect.stringMatching(/\.$/)]);
      expect([name, ['string', 'number', 'boolean'].includes(input.type ?? '')]).toEqual([name, true]);
      expect([name, (input.required === true) !== (input.default !== undefined)]).toEqual([name, true]);
    }
    for (const [name, { description }] of [
      ...Object.entries(call.outputs ?? {}),
      ...Object.entries(call.secrets ?? {}),
    ]) {
      expect([name, description]).toEqual([name, expect.stringMatching(/\.$/)]);
    }
  });

  test('uses every input and secret that it declares, and no other', () => {
    const used = (context: string): string[] => [
      ...new Set([...text.matchAll(new RegExp(`\\b${context}\\.([a-z-]+)`, 'g'))].map(([, name = '']) => name)),
    ];
    expect(used('inputs').sort()).toEqual(Object.keys(call.inputs).sort());
    expect(used('secrets').sort()).toEqual(Object.keys(call.secrets ?? {}).sort());
  });

  test('gives our actions inputs that they have, and all that they require', () => {
    const own = stepsOf(workflow).filter(({ uses = '' }) => uses.startsWith('trainyard/'));
    expect(own.length).toBeGreaterThan(0);
    for (const { uses = '', with: given = {} } of own) {
      const known = ACTION_FILES.get(OWN_ACTION.exec(uses)?.[1] ?? '')?.inputs ?? {};
      const required = Object.keys(known).filter((name) => known[name]?.required === true);
      expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    }
  });

  // What is passed on empty would take the place of the action's own default.
  test('passes an input on with the same default as the action has', () => {
    for (const { uses = '', with: given = {} } of stepsOf(workflow)) {
      const known = ACTION_FILES.get(OWN_ACTION.exec(uses)?.[1] ?? '')?.inputs ?? {};
      for (const [name, value] of Object.entries(given)) {
        const passed = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(String(value))?.[1];
        const input = call.inputs[passed ?? ''];
        if (known[name] === undefined || input === undefined || input.required === true) continue;
        // An empty store is the one of the project file; where there is none either, a first step says so by name.
        const isLook = /^(list|pull)$/.test(String(given['operation']));
        if (name === 'store' && input.default === '' && (isLook || looksIntoStore(workflow))) continue;
        expect([uses, name, String(input.default)]).toEqual([uses, name, String(known[name].default ?? input.default)]);
      }
    }
  });

  test('reads only outputs that its steps have', () => {
    for (const [job, { steps = [] }] of jobs) {
      const ids = new Map(steps.map((step) => [(step as { id?: string }).id, bare(step.uses ?? '')]));
      const body = JSON.stringify(workflow.jobs[job]);
      for (const [, id = '', output = ''] of body.matchAll(/steps\.([a-z-]+)\.outputs\.([a-z-]+)/g)) {
        const outputs = ACTION_FILES.get(ids.get(id) ?? '')?.outputs ?? {};
        expect([job, id, Object.keys(outputs).includes(output), output]).toEqual([job, id, true, output]);
      }
    }
  });

  test('gives each job exactly the permissions that its steps demand', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of jobs) {
      const demands = demandsOfJob(job);
      expect([name, demands.includes(undefined)]).toEqual([name, false]);
      const known = demands.filter((demand) => demand !== undefined);
      expect([name, job.permissions]).toEqual([name, together(known)]);
    }
  });

  // Who may deploy is decided by the environment on GitHub; a job that changes another one would pass it by.
  test('lets a job change no environment but the one whose approval it has', () => {
    for (const [name, { environment, steps = [] }] of jobs) {
      const approved = typeof environment === 'string' ? environment : environment?.name;
      const changing = steps.filter(({ uses = '', with: given }) => {
        return ['deploy', 'rollback'].includes(bare(uses)) && given?.['dry-run'] !== true;
      });
      for (const { with: given } of changing) expect([name, given?.['environment']]).toEqual([name, approved]);
    }
  });

  test('says beside each permission why', () => {
    const lines = text.split('\n').filter((line) => /^\s+(?:[a-z-]+: (?:read|write)|permissions: \{\})/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/ # \S+/.test(line))).toEqual([]);
  });

  test('passes on to a workflow that it calls every input that both have, with the same default, and all secrets', () => {
    for (const job of Object.values(workflow.jobs)) {
      const nested = called(job);
      if (nested === undefined) continue;
      const given = job.with ?? {};
      const { inputs, secrets } = nested.call;
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(job.secrets).toEqual(
        Object.fromEntries(Object.keys(secrets ?? {}).map((name) => [name, `\${{ secrets.${name} }}`])),
      );
      for (const [name, input] of Object.entries(inputs)) {
        if (input.required === true) expect(Object.keys(given)).toContain(name);
        if (given[name] !== `\${{ inputs.${name} }}` || input.required === true) continue;
        expect([name, call.inputs[name]?.type]).toEqual([name, input.type]);
        if (call.inputs[name]?.default !== '')
          expect([name, call.inputs[name]?.default]).toEqual([name, input.default]);
      }
      const shared = Object.keys(call.inputs).filter((name) => name in inputs);
      expect(shared.filter((name) => given[name] === undefined)).toEqual(['lock-file']);
    }
  });

  test('bounds each job and does not run twice at once', () => {
    const own = expect.stringMatching(/\$\{\{ (?:inputs\.|github\.event\.comment\.id )/) as string;
    expect(workflow.concurrency).toHaveProperty('group', own);
    for (const [name, job] of jobs) {
      // A job that calls a workflow has no time of its own; each of that workflow's jobs has.
      if (called(job) === undefined) expect([name, job['timeout-minutes']]).toEqual([name, expect.anything()]);
    }
  });
});

describe.each([...ALL, ...EXAMPLES])('$name', (workflow) => {
  test('lets no expression into a script', () => {
    const scripts = stepsOf(workflow).flatMap(({ run = '' }) => run);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('pins what others publish by its full hash', () => {
    const uses = [...stepsOf(workflow), ...Object.values(workflow.jobs)].flatMap((user) => user.uses ?? []);
    const foreign = uses.filter((name) => !OWN_ACTION.test(name) && !OWN_WORKFLOW.test(name));
    expect(foreign.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });
});

describe.each(EXAMPLES)('the caller $name', ({ jobs, text, on }) => {
  const [job = {}, ...others] = Object.values(jobs);
  const target = WORKFLOWS.find(({ name }) => name === OWN_WORKFLOW.exec(job.uses ?? '')?.[1]);

  test('is one job of at most ten lines, without the secrets that a store may need', () => {
    expect(others).toEqual([]);
    const lines = text
      .replace(/\n {4}secrets:\n(?: {6}.*\n)+/, '\n')
      .slice(text.indexOf('\njobs:\n') + '\njobs:\n'.length)
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(10);
  });

  test('passes only inputs that are declared, and all that are required', () => {
    const declared = target?.call.inputs ?? {};
    const given = Object.keys(job.with ?? {});
    expect(Object.keys(declared)).toEqual(expect.arrayContaining(given));
    const required = Object.keys(declared).filter((name) => declared[name]?.required === true);
    expect(given).toEqual(expect.arrayContaining(required));
  });

  test('runs on events that the workflow is for', () => {
    const looks = stepsOf(target ?? { jobs: {} }).filter(({ uses = '' }) => bare(uses) === 'preflight');
    const allowed = looks.flatMap(({ with: given }) => ((given?.['events'] ?? '') as string).split(' '));
    if (allowed.length > 0) expect(allowed).toEqual(expect.arrayContaining(eventsOf(on)));
  });

  test('grants what the jobs of the workflow demand, and no more', () => {
    const wanted = Object.values(target?.jobs ?? {}).map(({ permissions = {} }) => permissions);
    expect(job.permissions ?? {}).toEqual(together(wanted));
  });
});

// A job that was skipped, or broke off, hands on nothing, and what it said in an earlier attempt must not count.
test('a report counts from this attempt on where a job does not say its own', () => {
  const counted = WORKFLOWS.flatMap(stepsOf).flatMap(({ with: given }) => given?.['from-attempt'] ?? []) as string[];
  expect(counted).toHaveLength(2);
  for (const text of counted) {
    for (const [, expression] of text.matchAll(/=\$\{\{ (.*?) \}\}/g)) {
      expect(expression).toMatch(/^(?:needs\.[a-z]+\.outputs\.attempt \|\| )?github\.run_attempt$/);
    }
  }
});

/** What the test runner does not do (it asks for no approval) or could not tell from luck. */
describe('a release', () => {
  interface ReleaseJob extends Omit<Job, 'steps'> {
    readonly needs?: string | readonly string[];
    readonly if?: string;
    readonly environment?: { readonly name: string };
    readonly outputs?: Readonly<Record<string, string>>;
    readonly steps: readonly (Step & { readonly 'continue-on-error'?: unknown })[];
  }
  const { model, staging, plan, production, report } = WORKFLOWS.find(({ name }) => name === 'model-release')
    ?.jobs as unknown as Record<'model' | 'staging' | 'plan' | 'production' | 'report', ReleaseJob>;

  test('asks for an approval where its environments are changed, and nowhere else', () => {
    expect(staging.environment?.name).toBe('${{ inputs.staging }}');
    expect(production.environment?.name).toBe('${{ inputs.production }}');
    expect([model, plan, report].map(({ environment }) => environment)).toEqual([undefined, undefined, undefined]);
  });

  test('goes on after success alone: each stage needs the one before, and only the report runs whatever happened', () => {
    expect([staging.needs, plan.needs, production.needs]).toEqual(['model', ['model', 'staging'], ['model', 'plan']]);
    expect([model, staging, plan].map((job) => job.if)).toEqual([undefined, undefined, undefined]);
    expect(production.if).not.toMatch(/always|failure|cancelled/);
    for (const { steps } of [model, staging, plan, production]) {
      expect(steps.filter((step) => step['continue-on-error'] !== undefined)).toEqual([]);
    }
  });

  test('deploys by the digest of what was pushed after the gate, and asks for the verdict on it, everywhere', () => {
    const names = model.steps.map(({ uses = '' }) => bare(uses));
    expect(names.lastIndexOf('gate')).toBeLessThan(names.lastIndexOf('version-artifact'));
    expect(model.outputs?.['digest']).toBe('${{ steps.push.outputs.digest }}');
    const deploys = [staging, plan, production].flatMap(({ steps }) =>
      steps.filter(({ uses = '' }) => bare(uses) === 'deploy'),
    );
    expect(deploys).toHaveLength(3);
    for (const { with: given } of deploys) {
      expect(given).toMatchObject({ model: "${{ format('{0}@{1}', inputs.model, needs.model.outputs.digest) }}" });
      expect(given).toMatchObject({ evidence: 'artifacts' });
      expect(Object.keys(given ?? {})).not.toContain('require-gate');
    }
  });

  test('names the champion last, after production, and only where it still is the one it was judged against', () => {
    const moves = ({ steps }: ReleaseJob) => steps.filter(({ with: given }) => given?.['alias'] === 'champion');
    expect([model, staging, plan].flatMap(moves)).toEqual([]);
    const [check, move] = moves(production);
    const expected = { expect: '${{ needs.model.outputs.champion }}' };
    expect(check?.with).toMatchObject({ ...expected, 'dry-run': true });
    expect(move?.with).toMatchObject(expected);
    expect(production.steps.at(-1)).toBe(move);
    const order = production.steps.map(({ uses = '' }) => bare(uses));
    expect(order).toEqual(['actions/checkout', 'version-artifact', 'deploy', 'version-artifact']);
  });
});
