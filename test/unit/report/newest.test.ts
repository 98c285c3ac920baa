/** What is the newest word of what: nothing takes the place of another thing's word, and what was changed since is told. */
import type { Verdict } from '../../../shared/core/verdict.ts';
import type { StatementDraft, StoredStatement } from '../../../shared/core/statement.ts';
import { UnavailableError } from '../../../shared/core/errors.ts';
import type { Document, Standing } from '../../../shared/document/document.ts';
import type { Setting } from '../../../shared/document/setting.ts';
import { plainText } from '../../../shared/document/text.ts';
import { refusalOf } from '../../../shared/evidence/refusals.ts';
import { omit } from '../../fixtures/report/gate.ts';
import { promotedRollout, rolledBackRollout, versionResult } from '../../fixtures/report/parts.ts';
import { check, gate, rollOut, say, TERMINAL, train, type Where } from '../../fixtures/report/said.ts';
import { digestOf } from '../../fixtures/report/statements.ts';
import { composeReport, SETTING } from './setting.ts';

function report(statements: readonly StoredStatement[], setting: Partial<Setting> = {}): Document {
  const [document] = composeReport(statements, { ...SETTING, ...setting });
  if (document === undefined) throw new Error('There is one.');
  return document;
}

function standings(statements: readonly StoredStatement[]): Record<string, Standing> {
  return Object.fromEntries(composeReport(statements, SETTING).map(({ key, standing }) => [key, standing]));
}

test('two gates that differ in a setting are told apart without a word that reads as a verdict', () => {
  const judged = (['inconclusive', 'absolute-only'] as const).map((onMissingBaseline) =>
    gate({ verdict: 'fail', asked: { onMissingBaseline } }),
  );
  const titles = report(judged)
    .sections.map(({ title }) => title)
    .join(' ');
  expect(titles).toContain('with on-missing-baseline set to inconclusive?');
  expect(titles).not.toContain(': inconclusive');
});

function head({ headline, alert }: Document): string {
  return `${plainText(headline)} | ${plainText(alert?.text ?? [])}`;
}

const DOWN = new UnavailableError('store-unavailable', {
  what: 'The store does not answer.',
  tried: 'Five times.',
  remedy: 'Run it again.',
});

function refused(model: string, where: Where): StoredStatement {
  return say(refusalOf('gate', DOWN, { model }), where);
}

/** The same gate about another model. */
function gateOf(model: string): StatementDraft {
  const { predicate } = gate().statement;
  const { action, inputs, verdict, headline, result } = predicate;
  if (verdict === undefined) throw new Error('It has one.');
  const digest = digestOf('candidate');
  const about = { ...(result as object), model: { name: model, digest } };
  return { action, subjects: [{ name: model, digest }], inputs: [...inputs], verdict, headline, result: about };
}

describe('a gate that ended in an error', () => {
  test('is named as the gate wherever it stands', () => {
    const document = report([train(), refused('model:delay', { job: 'judge' })]);
    expect(document.steps.map(({ action }) => action)).toEqual(['train', 'gate']);
    expect(JSON.stringify(document.sections.find(({ id }) => id === 'others'))).not.toContain('"refusal"');
  });

  test('counts for its own model, whatever ended in the same error elsewhere', () => {
    const judged = ['model:a', 'model:b'].map((model) => say(gateOf(model), { job: 'judge' }));
    const both = [refused('model:a', { job: 'judge' }), refused('model:b', { job: 'judge' })];
    expect(standings([...judged, ...both])).toEqual({ a: 'inconclusive', b: 'inconclusive' });
  });

  test('is not taken back by another gate of its job', () => {
    const [quality, latency] = [digestOf('quality'), digestOf('latency')];
    const at = (attempt: number, asked: `sha256:${string}`): Where => ({ job: 'judge', attempt, asked });
    const first = [gate({ where: at(1, quality) }), refused('model:delay', at(1, latency))];
    expect(standings([...first, gate({ where: at(2, quality) })])).toEqual({ delay: 'inconclusive' });
    const again = gate({ level: 0.9, where: at(2, latency) });
    expect(standings([...first, gate({ where: at(2, quality) }), again])).toEqual({ delay: 'pass' });
  });

  test('has spoken: that it was expected does not hide why', () => {
    const statements = [train(), refused('model:delay', { job: 'train' })];
    expect(head(report(statements, { expected: ['train', 'gate'] }))).toBe(head(report(statements)));
    expect(head(report(statements, { expected: ['train', 'gate'] }))).toContain('The store does not answer.');
  });
});

test('a job that was not run again still says what it said', () => {
  const imported = gate({ candidate: 'imported', verdict: 'fail', level: 0.9, where: { job: 'import' } });
  const again = [train({ where: { job: 'train', attempt: 2 } }), gate({ where: { job: 'train', attempt: 2 } })];
  expect(standings([imported, ...again])).toEqual({ delay: 'fail' });
});

describe('a rollout belongs to the candidate', () => {
  const elsewhere: Where = { runId: '7', job: 'deploy' };
  const rolled = (digest: string, where: Where): StoredStatement => rollOut({ verdict: 'fail', digest, where });

  test('that was judged, in whatever run it was deployed', () => {
    expect(standings([gate(), rolled('candidate', elsewhere)])).toEqual({ delay: 'fail' });
  });

  test('of its own run where it moved another digest that was not judged before', () => {
    expect(standings([gate(), rolled('unjudged', { job: 'deploy' })])).toEqual({ delay: 'fail' });
    const later: Where = { job: 'deploy', attempt: 2 };
    expect(standings([gate(), rolled('unjudged', later)])).toEqual({ delay: 'fail' });
  });

  test('and to no other: not of another run, not of a candidate that was judged before', () => {
    expect(standings([gate(), rolled('unjudged', elsewhere)])).toEqual({ delay: 'pass' });
    const before = gate({ candidate: 'v6', where: { runId: '6' } });
    const again = [train({ where: { attempt: 2 } }), gate({ where: { attempt: 2 } })];
    expect(standings([before, ...again, rolled('v6', { job: 'deploy', attempt: 3 })])).toEqual({ delay: 'pass' });
  });

  test('or to whatever is there where nothing was judged', () => {
    expect(standings([rolled('unjudged', elsewhere)])).toEqual({ delay: 'fail' });
  });
});

describe('an environment', () => {
  const release = (label: string) => ({ ...promotedRollout().to, digest: digestOf(label), label });
  const back = (where: Where): StoredStatement =>
    say(
      {
        action: 'rollback',
        subjects: [{ name: 'model:delay', digest: digestOf('v7') }],
        inputs: [],
        verdict: 'pass',
        headline: 'production is back on v7',
        result: {
          ...promotedRollout(),
          kind: 'rollback' as const,
          rolloutId: 'r0009',
          from: release('candidate'),
          to: release('v7'),
          serving: release('v7'),
        },
      },
      where,
    );

  test('has one newest word, whichever leg of a matrix spoke', () => {
    const leg = { leg: '{"environment":"production"}' };
    const deployed = rollOut({ verdict: 'pass', digest: 'candidate', where: leg });
    const failed = gate({ verdict: 'fail' });
    const alert = head(report([failed, deployed, back({ job: 'undo' })]));
    expect(alert).toContain('v7 serves production now.');
    expect(alert).not.toContain('candidate serves production now.');
    const before = [gate(), rollOut({ verdict: 'fail', digest: 'candidate', where: leg })];
    const mended = rollOut({ verdict: 'pass', digest: 'candidate', where: { runId: '9010' } });
    expect(report([...before, mended]).standing).toBe('pass');
  });

  test('that was changed after the candidate was put there is told in the head', () => {
    const deployed = rollOut({ verdict: 'pass', digest: 'candidate' });
    const since = rollOut({ verdict: 'pass', digest: 'v6', where: { runId: '9009' } });
    const changed = report([train(), gate(), deployed, since]);
    expect(head(changed)).toBe(
      'delay: v6 serves production now. | This candidate has been replaced since it was deployed. v6 serves production now.',
    );
  });

  test('of which a release was found worse says so when that is tried again', () => {
    const { to } = rolledBackRollout();
    const refuted = say({
      action: 'deploy',
      subjects: [{ name: 'model:delay', digest: to.digest }],
      inputs: [],
      verdict: 'fail',
      headline: `${to.label} was found worse and is not tried again`,
      result: { ...rolledBackRollout(), status: 'unchanged' as const },
    });
    const document = report([refuted]);
    expect(head(document)).toContain('v8 was found worse in production before and is not tried again.');
    const section = document.sections.find(({ id }) => id === 'rollout');
    expect(plainText(section?.summary ?? [])).toBe(
      'Rollout: production not tried again, since it was found worse before, v7 serves',
    );
    expect(JSON.stringify(section)).not.toContain('All traffic was back');
  });
});

describe('of a version', () => {
  const said = (result: object, verdict: Verdict | undefined, job: string): StoredStatement =>
    say(
      {
        action: 'version-artifact',
        subjects: [{ name: 'model:delay', digest: digestOf('candidate') }],
        inputs: [],
        ...(verdict === undefined ? {} : { verdict }),
        headline: 'model:delay@v8',
        result,
      },
      { job },
    );
  const pushed = versionResult('model:delay', 8, 'candidate');

  test('what was read back damaged stays so, whatever is read back later in the attempt', () => {
    const verified = { ...omit(omit(pushed, 'transferred'), 'unchanged'), operation: 'verify', findingsTotal: 0 };
    const damaged = { ...verified, findings: [{ path: 'model.bin', what: 'holds other content' }], findingsTotal: 1 };
    const whole = { ...verified, findings: [] };
    const checked = { verified: { files: 1, bytes: 1 } };
    const both = [said({ ...damaged, ...checked }, 'fail', 'a'), said({ ...whole, ...checked }, 'pass', 'b')];
    expect(standings([gate(), ...both])).toEqual({ delay: 'fail' });
  });

  test('neither a trial nor a pull of another version takes the place of the push', () => {
    const pull = { ...versionResult('model:delay', 7, 'champion'), operation: 'pull' };
    const trial = { ...omit(pushed, 'version'), dryRun: true };
    const document = report([
      said(pushed, undefined, 'push'),
      said(pull, undefined, 'pull'),
      said(trial, undefined, 'try'),
      train(),
      gate(),
    ]);
    expect(JSON.stringify(document)).toContain('model:delay@v8');
    expect(JSON.stringify(document)).toContain('5 MB');
  });
});

describe('the head of a report that warns', () => {
  test('is that of the gate that warns, not of a later one that passes', () => {
    const warned = gate({ verdict: 'warn', level: 0.9, where: TERMINAL });
    expect(plainText(report([warned, gate({ where: TERMINAL })]).headline)).toBe('delay: warn');
  });

  test('tells every warning, of whatever kind', () => {
    const data = check('d', 'warn');
    expect(head(report([data, train(), gate()]))).toBe('delay: pass | Flights: warn.');
  });
});
