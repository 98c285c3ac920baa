import { readActionFiles } from '../../cli/action-file.ts';
import { REPOSITORY_ROOT } from '../services.ts';
import {
  ALL,
  bare,
  called,
  EXAMPLES,
  OWN_ACTION,
  OWN_WORKFLOW,
  stepsOf,
  WORKFLOWS,
  type Job,
  type Step,
  type Workflow,
} from './workflow-files.ts';

const ACTION_FILES = readActionFiles(REPOSITORY_ROOT);

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

/** A job that calls a workflow needs what that workflow's jobs need. */
function demandsOfJob(job: Job): readonly (Permissions | undefined)[] {
  const nested = called(job);
  if (nested !== undefined) return Object.values(nested.jobs).map(({ permissions }) => permissions);
  return (job.steps ?? []).flatMap((step) => (step.uses === undefined ? [] : [demandsOf(step)]));
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
