/** What the test runner does not do (it asks for no approval, knows no owners) or could not tell from luck. */
import { bare, stepsOf, WORKFLOWS, type Job, type Step } from './workflow-files.ts';

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

  test('looks at event, branch and environments before everything else but the checkout', () => {
    const [checkout, look] = model.steps;
    expect([checkout, look].map((step) => bare(step?.uses ?? ''))).toEqual(['actions/checkout', 'preflight']);
    expect(look?.with).toMatchObject({
      'default-branch': '${{ !inputs.from-any-branch }}',
      environments: '${{ inputs.staging }}\n${{ inputs.production }}\n',
      'require-approval': "${{ inputs.require-approval && inputs.production || '' }}",
    });
    expect(String(look?.with?.['events']).split(' ')).not.toContain('pull_request');
  });
});

describe.each(WORKFLOWS)('$name', ({ jobs, text }) => {
  test('takes no event whose checkout is not what the report would be about', () => {
    const events = stepsOf({ jobs }).flatMap(({ with: given }) => given?.['events'] ?? []);
    for (const list of events as string[]) expect(list).not.toMatch(/pull_request_target|issue_comment/);
  });

  // What an earlier job left in the workspace of a machine of one's own is not this job's.
  test('reads no project file on a runner of one’s own before it has checked out', () => {
    for (const [name, { steps = [], 'runs-on': runner }] of Object.entries(jobs)) {
      if (runner === 'ubuntu-latest') continue;
      const checkout = steps.findIndex(({ uses = '' }) => bare(uses) === 'actions/checkout');
      const early = steps.slice(0, checkout === -1 ? steps.length : checkout);
      for (const { uses, with: given } of early) {
        if (uses !== undefined) expect([name, uses, given?.['config']]).toEqual([name, uses, 'none']);
      }
    }
  });

  test('tells its report how the jobs ended whose evidence it shows', () => {
    const reports = stepsOf({ jobs }).filter(({ with: given }) => given?.['expected'] !== undefined);
    for (const { with: given } of reports) {
      // Of another run GitHub says it.
      if (given?.['evidence'] !== 'triggering-run') expect(given?.['results']).toMatch(/needs\..*\.result/);
    }
    expect(reports.length > 0).toBe(/actions\/report@v1/.test(text));
  });
});
