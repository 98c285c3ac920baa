/** Nothing that was said better, of something else or elsewhere, hides what was said worse of what the report is about. */
import type { RunIdentity } from '../../../shared/core/run-identity.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import type { Verdict } from '../../../shared/core/verdict.ts';
import type { Standing } from '../../../shared/document/document.ts';
import type { Setting } from '../../../shared/document/setting.ts';
import { plainText } from '../../../shared/document/text.ts';
import { UserError } from '../../../shared/core/errors.ts';
import { refusalOf, type Refused } from '../../../shared/evidence/refusals.ts';
import { judgementOn } from '../../../shared/gate/judged.ts';
import { KINDS } from '../../../actions/kinds.ts';
import { omit } from '../../fixtures/report/gate.ts';
import { promotedRollout, versionResult } from '../../fixtures/report/parts.ts';
import { check, gate, rollOut, say, TERMINAL, train, type Gated, type Where } from '../../fixtures/report/said.ts';
import { digestOf } from '../../fixtures/report/statements.ts';
import { composeReport, SETTING } from './setting.ts';

function standings(statements: readonly StoredStatement[], setting: Partial<Setting> = {}): Record<string, Standing> {
  const documents = composeReport(statements, { ...SETTING, ...setting });
  return Object.fromEntries(documents.map(({ key, standing }) => [key, standing]));
}

describe('a model is judged', () => {
  test('by a judgement of the very bytes that were trained', () => {
    expect(standings([train(), gate()])).toEqual({ delay: 'pass' });
    expect(standings([train(), gate({ candidate: 'another' })])).toEqual({ delay: 'inconclusive' });
    expect(standings([gate({ candidate: 'champion' }), train()])).toEqual({ delay: 'inconclusive' });
  });

  test('where one of several that were trained is', () => {
    expect(
      standings([train({ candidate: 'a', depth: 4 }), train({ candidate: 'b' }), gate({ candidate: 'a' })]),
    ).toEqual({
      delay: 'pass',
    });
  });

  test('not by a rollback of another version', () => {
    const back = promotedRollout();
    const release = (label: string): typeof back.to => ({ ...back.to, digest: digestOf(label), label });
    const result = {
      ...back,
      kind: 'rollback' as const,
      from: release('v7'),
      to: release('v6'),
      serving: release('v6'),
    };
    const rollback = say({
      action: 'rollback',
      subjects: [{ name: 'model:delay', digest: result.to.digest }],
      inputs: [],
      verdict: 'pass',
      headline: 'production is back on v6',
      result,
    });
    expect(standings([train(), rollback])).toEqual({ delay: 'inconclusive' });
    expect(standings([rollback])).toEqual({ delay: 'pass' });
  });

  test('also where no step names it', () => {
    expect(standings([train({ model: undefined })], { expected: ['train'] })).toEqual({ evidence: 'inconclusive' });
    const hello = {
      action: 'hello',
      subjects: [{ name: 'greeting', digest: digestOf('hello') }],
      inputs: [],
      verdict: 'pass' as const,
      headline: 'hello',
      result: {},
    };
    expect(standings([say(hello)])).toEqual({ evidence: 'inconclusive' });
    const pushed = versionResult('dataset:flights', 13, 'data-13');
    const subjects = [{ name: 'dataset:flights', digest: digestOf('data-13') }];
    expect(standings([say({ ...hello, action: 'version-artifact', subjects, result: pushed })])).toEqual({
      evidence: 'inconclusive',
    });
  });

  test('not by a gate that says no verdict, for the report and for a deployment alike', () => {
    const { statement, ...rest } = gate();
    const predicate = omit(statement.predicate, 'verdict');
    const silent = { ...rest, statement: { ...statement, predicate } };
    const found = gate({ level: 0.9 });
    expect(standings([silent, found])).toEqual({ delay: 'inconclusive' });
    expect(judgementOn(digestOf('candidate'), [silent, found])?.verdict).toBe('inconclusive');
  });
});

describe('a gate that failed is not hidden', () => {
  const [first, again] = [{ attempt: 1 }, { attempt: 2 }];

  test('by another leg that was run again', () => {
    const leg = (name: string): Partial<RunIdentity> => ({ leg: `{"region":"${name}"}` });
    const failed = gate({ candidate: 'eu', verdict: 'fail', where: { ...first, ...leg('eu') } });
    expect(standings([failed, gate({ candidate: 'us', where: { ...again, ...leg('us') } })])).toEqual({
      delay: 'fail',
    });
    expect(standings([failed, gate({ candidate: 'eu 2', where: { ...again, ...leg('eu') } })])).toEqual({
      delay: 'pass',
    });
  });

  test('where its training still counts and another was run again', () => {
    expect(
      standings([
        train({ candidate: 'a', where: { ...first, job: 'train-a' } }),
        gate({ candidate: 'a', verdict: 'fail', where: { ...first, job: 'gate-a' } }),
        train({ candidate: 'b', depth: 12, where: { ...again, job: 'train-b' } }),
        gate({ candidate: 'b', where: { ...again, job: 'gate-b' } }),
      ]),
    ).toEqual({ delay: 'fail' });
  });

  test.each<readonly [string, Gated, Gated]>([
    ['at a lower level', { level: 0.95 }, { level: 0.5 }],
    ['against nothing', { asked: { baseline: 'model:delay@champion' } }, { asked: { baseline: 'none' } }],
    ['that needs no baseline', { asked: {} }, { asked: { onMissingBaseline: 'absolute-only' } }],
    ['that takes waivers', { asked: { waivers: 'none' } }, { asked: { waivers: 'auto' } }],
  ])('by one %s', (_, strict, lax) => {
    for (const where of [{ job: 'gate' }, 'terminal'] as const) {
      const both = [gate({ ...strict, verdict: 'inconclusive', where }), gate({ ...lax, where })];
      expect(standings(both)).toEqual({ delay: 'inconclusive' });
      expect(judgementOn(digestOf('candidate'), both)?.verdict).toBe('inconclusive');
    }
  });

  test('by a training after it, where the same model is judged again by other rules', () => {
    const statements = [
      gate({ verdict: 'fail', level: 0.99, where: 'terminal' }),
      train({ candidate: 'another', where: 'terminal' }),
    ];
    expect(standings([...statements, gate({ candidate: 'another', where: 'terminal' })])).toEqual({ delay: 'pass' });
    const both = [train({ where: 'terminal' }), ...statements, gate({ where: 'terminal' })];
    expect(standings(both)).toEqual({ delay: 'fail' });
    expect(judgementOn(digestOf('candidate'), both)?.verdict).toBe('fail');
  });

  test('by a training that names no model and made something else', () => {
    const failed = [train(), gate({ verdict: 'fail' })];
    const tokenizer = train({ candidate: 'tokenizer', model: undefined, depth: 1, where: { attempt: 2 } });
    expect(standings([...failed, tokenizer])).toEqual({ delay: 'fail' });
  });

  test.each([
    ['the newest by other rules', (): Gated => ({ level: 0.9 })],
    ['the newest of another digest', (): Gated => ({ candidate: 'another' })],
  ])('from a deployment by %s', (_, other) => {
    const failed = gate({ verdict: 'fail', where: { runId: '1' } });
    expect(judgementOn(digestOf('candidate'), [failed, gate({ ...other(), where: { runId: '2' } })])?.verdict).toBe(
      'fail',
    );
    expect(judgementOn(digestOf('candidate'), [gate(other())])?.verdict).toBe(
      other().candidate === undefined ? 'pass' : undefined,
    );
    const mended = gate({ where: { runId: '3' } });
    expect(judgementOn(digestOf('candidate'), [failed, mended])).toMatchObject({ verdict: 'pass', worst: mended });
  });

  test('from a deployment by itself in the same attempt, nor by what is no gate', () => {
    const both = [gate({ verdict: 'fail' }), gate()];
    expect(judgementOn(digestOf('candidate'), [...both, train()])?.verdict).toBe('fail');
    expect(judgementOn(digestOf('candidate'), [train()])).toBeUndefined();
  });

  test('from a deployment by a result and subjects that name two models', () => {
    const { statement, ...rest } = gate();
    const other = [{ name: 'model:delay', digest: { sha256: digestOf('another').slice(7) } }];
    const torn = { ...rest, statement: { ...statement, subject: other } };
    expect(judgementOn(digestOf('candidate'), [torn])).toBeUndefined();
    expect(judgementOn(digestOf('another'), [torn])).toBeUndefined();
  });

  test('from a deployment by an older run that is run again', () => {
    const failed = gate({ verdict: 'fail', where: { runId: '200' } });
    const older = gate({ where: { runId: '100', attempt: 2 } });
    expect(judgementOn(digestOf('candidate'), [failed, older])?.verdict).toBe('fail');
  });
});

describe('a failure of another kind is not hidden', () => {
  test.each<readonly [string, Where, Where]>([
    ['on a terminal', 'terminal', 'terminal'],
    ['in a later attempt', { attempt: 1 }, { attempt: 2 }],
  ])('of the data that the training read, by a check of data mended since, %s', (_, before, after) => {
    const read = [check('data-13', 'fail', before), train({ where: before }), gate({ where: after })];
    const mended = check('mended', 'pass', after);
    expect(standings([...read, mended])).toEqual({ delay: 'fail' });
    expect(standings([...read, mended, check('data-13', 'pass', after)])).toEqual({ delay: 'pass' });
  });

  test.each<readonly [string, Where, Where]>([
    ['on a terminal', 'terminal', 'terminal'],
    ['in a later attempt', { attempt: 1 }, { attempt: 2, job: 'restore' }],
    ['in a later run', { runId: '9001' }, { runId: '9002' }],
  ])('of the rollout of the judged candidate, by one of another version %s', (_, before, after) => {
    const failed = [gate({ where: before }), rollOut({ verdict: 'fail', digest: 'candidate', where: before })];
    const older = rollOut({ verdict: 'pass', digest: 'older', where: after });
    expect(standings([...failed, older])).toEqual({ delay: 'fail' });
    const { text } = composeReport([...failed, older], SETTING)[0]?.alert ?? { text: [] };
    // What serves now is what the newest rollout says, whatever it moved.
    expect(plainText(text)).toMatch(/was stopped.* taken back\. older serves production now\.$/);
    expect(standings([...failed, older, rollOut({ verdict: 'pass', digest: 'candidate', where: after })])).toEqual({
      delay: 'pass',
    });
  });

  test('of a gate that ended in an error, by a gate with other rules, for the report and for a deployment alike', () => {
    const broken = new UserError('rules-invalid', { what: 'fairness.yml: recall is asked twice.', remedy: 'Mend it.' });
    const refused = (where: Where, known: Refused = {}): StoredStatement =>
      say(refusalOf('gate', broken, known), where);
    const asked = (name: string): Where => ({ ...TERMINAL, asked: digestOf(name) });
    const answers = (statements: readonly StoredStatement[]): unknown => [
      standings(statements),
      judgementOn(digestOf('candidate'), statements)?.verdict,
    ];
    for (const [one, other] of [
      [asked('fairness'), asked('quality')],
      [{ job: 'fairness' }, { job: 'quality' }],
    ] as const) {
      expect(answers([refused(one), gate({ where: other })])).toEqual([{ delay: 'inconclusive' }, 'inconclusive']);
    }
    const quality = (): StoredStatement => gate({ where: asked('quality') });
    expect(answers([refused(asked('fairness')), quality(), gate({ where: asked('fairness'), level: 0.9 })])).toEqual([
      ...[{ delay: 'pass' }, 'pass'],
    ]);
    expect(answers([refused(asked('fairnes'), { began: false }), quality()])).toEqual([{ delay: 'pass' }, 'pass']);
    expect(answers([refused(asked('fairness'), { model: 'model:another' }), quality()])).toEqual([
      ...[{ another: 'inconclusive', delay: 'pass' }, 'pass'],
    ]);
  });

  test('that nothing judged a model, by a deployment that found nothing to do', () => {
    const result = { ...promotedRollout(), status: 'unchanged' as const, stages: [], timeline: [] };
    const unchanged = say({
      action: 'deploy',
      subjects: [{ name: 'model:delay', digest: result.to.digest }],
      inputs: [],
      verdict: 'pass',
      headline: 'v8 serves production already; nothing was changed',
      result: { ...result, to: { ...result.to, digest: digestOf('candidate') } },
    });
    expect(standings([train(), unchanged])).toEqual({ delay: 'inconclusive' });
    expect(standings([train(), rollOut({ verdict: 'pass', digest: 'candidate' })])).toEqual({ delay: 'pass' });
  });

  test('of data, by another leg that found its own sound', () => {
    const failed = check('us', 'fail');
    const rest = (): StoredStatement[] => [train(), gate()];
    expect(standings([failed, check('data-13', 'pass'), ...rest()])).toEqual({ delay: 'fail' });
    expect(standings([failed, ...rest()])).toEqual({ delay: 'fail' });
    expect(standings([failed, check('data-13', 'pass', { attempt: 2 }), ...rest()])).toEqual({ delay: 'pass' });
  });

  test('of data, where no leg is told and the next attempt measured other data', () => {
    const unknown = (digest: string, verdict: Verdict, attempt: number): StoredStatement => {
      const { statement, ...rest } = check(digest, verdict, { attempt });
      const predicate = { ...statement.predicate, run: omit(statement.predicate.run, 'leg') };
      return { ...rest, statement: { ...statement, predicate } };
    };
    const setting = { expected: ['validate-data'], expectedData: ['data/flights.parquet'] };
    const failed = unknown('us', 'fail', 1);
    expect(Object.values(standings([failed, unknown('eu', 'pass', 2)], setting))).toEqual(['fail']);
    expect(Object.values(standings([failed, unknown('us', 'pass', 2)], setting))).toEqual(['pass']);
  });

  const drift = (verdict: Verdict, inputs: readonly string[], where: Where): StoredStatement =>
    say(
      {
        action: 'drift',
        subjects: [{ name: 'model:delay', digest: digestOf('candidate') }],
        inputs: inputs.map((name) => ({ name, digest: digestOf(name) })),
        verdict,
        headline: `drift ${verdict}`,
        result: {},
      },
      where,
    );

  test.each<readonly [string, Where, Where]>([
    ['on a terminal', 'terminal', 'terminal'],
    ['in a job', {}, {}],
    ['in the next attempt', { attempt: 1 }, { attempt: 2 }],
  ])('of an action that nobody knows, by what it says of other inputs %s', (_, before, after) => {
    expect(standings([gate(), drift('fail', ['strict.yml'], before), drift('pass', ['lax.yml'], after)])).toEqual({
      delay: 'fail',
    });
  });

  test('of an action that nobody knows, by itself in the same attempt', () => {
    expect(standings([gate(), drift('fail', [], {}), drift('pass', [], {})])).toEqual({ delay: 'fail' });
  });

  test('of an action that nobody knows, where it names the model second', () => {
    const subjects = ['alpha', 'delay'].map((name) => ({ name: `model:${name}`, digest: digestOf(name) }));
    const compared = { action: 'compare', subjects, inputs: [], headline: 'delay is worse', result: {} };
    expect(standings([gate(), say({ ...compared, verdict: 'fail' })])).toEqual({ alpha: 'fail', delay: 'fail' });
  });

  test('of a rollout, by another in the same attempt, and not of another digest in the run', () => {
    const judged = (): StoredStatement[] => [train(), gate()];
    const both = [rollOut({ verdict: 'fail' }), rollOut({ verdict: 'pass' })];
    expect(standings([...judged(), ...both])).toEqual({ delay: 'fail' });
    const before = judged();
    const moved = rollOut({ verdict: 'fail', digest: 'moved', where: { attempt: 2 } });
    expect(standings([...before, moved])).toEqual({ delay: 'fail' });
  });
});

test('every action that a kind claims has a schema, so that what it reads has been checked', () => {
  for (const action of KINDS.flatMap(({ actions }) => actions)) {
    const subjects = [{ name: 'anything', digest: digestOf('anything') }];
    const draft = { action, subjects, inputs: [], headline: action, result: { unheard: 1 } };
    expect(() => say(draft)).toThrow('/predicate/result');
  }
});
