/** What counts: the worst over all places, whatever its kind, and never that a step merely worked. */
import type { Statement, StoredStatement } from '../../../shared/core/statement.ts';
import type { Document } from '../../../shared/document/document.ts';
import { renderPage } from '../../../shared/document/html/page.ts';
import { renderMarkdown } from '../../../shared/document/markdown/render.ts';
import type { StatementKind } from '../../../shared/document/kind.ts';
import { composeReport as compose } from '../../../shared/report/compose/report.ts';
import type { Setting } from '../../../shared/document/setting.ts';
import { plainText } from '../../../shared/document/text.ts';
import { encodeStatement } from '../../../shared/evidence/statement.ts';
import { AUC, gateResult, omit, RECALL } from '../../fixtures/report/gate.ts';
import { gate, SCENARIOS, training, validation } from '../../fixtures/report/scenarios.ts';
import { digestOf, stored } from '../../fixtures/report/statements.ts';
import { composeReport, SETTING } from './setting.ts';

function only(statements: readonly StoredStatement[], setting: Partial<Setting> = {}): Document {
  const documents = composeReport(statements, { ...SETTING, ...setting });
  const [document] = documents;
  if (document === undefined || documents.length > 1) throw new Error(`${documents.length} documents`);
  return document;
}

/** The statement with other words, as somebody else would have said it. */
function changed(from: StoredStatement, change: (statement: Statement) => unknown): StoredStatement {
  const statement = JSON.parse(JSON.stringify(from.statement)) as Statement;
  change(statement);
  return { ...from, statement, digest: encodeStatement(statement).digest };
}

function predicateOf(statement: Statement): Record<string, unknown> {
  return statement.predicate as unknown as Record<string, unknown>;
}

/** A gate by other rules, later than the first. */
function gateBy(rules: string, outcomes: Parameters<typeof gate>[0], at: string): StoredStatement {
  return changed(gate(outcomes, { rulesDigest: digestOf(rules) }), (statement) => {
    Object.assign(predicateOf(statement), { finishedAt: at, inputs: [{ name: rules, digest: digestOf(rules) }] });
  });
}

function comment(document: Document): string {
  return renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' }).text;
}

describe('two gates on one model', () => {
  const fairness = gateBy('fairness.yml', [RECALL], '2026-11-23T08:00:52.000Z');
  const quality = gateBy('quality.yml', [AUC], '2026-11-23T08:00:53.000Z');

  test.each([
    ['the failing first', [fairness, quality]],
    ['the passing first', [quality, fairness]],
  ])('count both, %s, and both are shown', (_, statements) => {
    const document = only(statements);
    expect(document.standing).toBe('fail');
    const text = comment(document);
    expect(text.split('\n')[0]).toContain('do not ship');
    expect(text).toContain('recall, at most 0.5 pp worse');
    expect(text).toContain('By quality.yml: Of 1 rule: 1 passes.');
  });

  test('that both fail are both explained, each under its name', () => {
    const passedOver = (rules: string, at: string): StoredStatement => {
      const slice = { column: 'site', minRows: 50, values: [{ value: rules, rows: 9 }], omitted: 0 };
      return changed(gateBy(rules, [RECALL], at), (statement) => {
        Object.assign(predicateOf(statement)['result'] as object, { tooFewRows: [slice] });
      });
    };
    const all = ['a.yml', 'b.yml'].map((rules, second) => passedOver(rules, `2026-11-23T08:00:0${second}.000Z`));
    const why = plainText(only(all).why ?? []);
    for (const rules of ['a.yml', 'b.yml'])
      expect(why).toMatch(new RegExp(`By ${rules}: .*site=${rules} \\(9 rows\\)`));
  });

  test('by the same rules in a new attempt count once, by the newest', () => {
    const again = changed(gateBy('fairness.yml', [AUC], '2026-11-23T09:00:00.000Z'), (statement) => {
      Object.assign(statement.predicate.run, { attempt: 2 });
    });
    expect(only([fairness, again]).standing).toBe('pass');
  });

  test('by the same rules on other predictions count both, on a terminal too', () => {
    const on = (path: string, outcomes: Parameters<typeof gate>[0], at: string): StoredStatement =>
      changed(gateBy('quality.yml', outcomes, at), (statement) => {
        const inputs = [...statement.predicate.inputs, { name: `predictions ${path}`, digest: digestOf(path) }];
        Object.assign(statement.predicate, { inputs, run: { host: 'terminal' } });
      });
    const failed = on('eu.csv', [RECALL], '2026-11-23T08:00:52.000Z');
    expect(only([failed, on('us.csv', [AUC], '2026-11-23T08:00:53.000Z')]).standing).toBe('fail');
    expect(only([failed, on('eu.csv', [AUC], '2026-11-23T08:00:53.000Z')]).standing).toBe('pass');
  });

  test('about two candidates of one attempt count both', () => {
    const other = changed(quality, (statement) => {
      const text = JSON.stringify(statement).replaceAll(digestOf('candidate').slice(7), 'b'.repeat(64));
      Object.assign(statement, JSON.parse(text));
    });
    expect(only([fairness, other]).standing).toBe('fail');
    expect(only([training(), fairness, other]).standing).toBe('fail');
  });
});

test('why rules are open comes from the rules: without a baseline there is nothing to compare with', () => {
  const open = omit({ ...RECALL, verdict: 'inconclusive' as const }, 'candidate', 'baseline', 'change');
  const alone = omit(gateResult([open]), 'baseline');
  const document = only([changed(gate([open]), (statement) => Object.assign(statement.predicate, { result: alone }))]);
  expect(plainText(document.alert?.text ?? [])).toContain('inconclusive: there is nothing to compare with.');
  expect(plainText(document.next ?? [])).toContain('release a first model');
  const compared = only([gate([open])]);
  expect(plainText(compared.alert?.text ?? [])).toContain('inconclusive: a metric was not measured.');
});

describe('that a step worked', () => {
  test('is no pass of the model', () => {
    const document = only([training()]);
    expect(document.standing).toBe('inconclusive');
    expect(plainText(document.headline)).toBe('delay: not judged. Trained in 41 s, log loss 0.431');
    expect(plainText(document.next ?? [])).toContain('judge it with gate');
    const page = renderPage([document], { title: 'Report' })
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ');
    expect(page).not.toMatch(/✓\s+[Pp]ass/);
    expect(page).toMatch(/✓\s+worked/);
  });

  test('of data alone is a pass of the data', () => {
    expect(only([validation('pass')]).standing).toBe('pass');
  });

  test('hides no training of the same model that failed', () => {
    const failed = changed(training(), (statement) => {
      const { result } = statement.predicate;
      Object.assign(statement.predicate, { verdict: 'fail', headline: 'delay failed after 3 s' });
      Object.assign(result as object, { status: 'failed', seed: 2 });
    });
    for (const statements of [
      [failed, training(), gate([AUC])],
      [training(), failed, gate([AUC])],
    ]) {
      const document = only(statements);
      expect(document.standing).toBe('fail');
      expect(comment(document)).toContain('The training failed.');
    }
  });
});

describe('a statement of an action that no kind claims', () => {
  const hello = (verdict: string | undefined): StoredStatement =>
    changed(gate([AUC]), (statement) => {
      const rest: Record<string, unknown> = { ...statement.predicate };
      delete rest['verdict'];
      const said = { action: 'hello', headline: 'delay: hello in bad mood', inputs: [], result: { greeting: 'hello' } };
      Object.assign(statement, { predicate: { ...rest, ...said, ...(verdict === undefined ? {} : { verdict }) } });
    });

  test('counts by its verdict, leads where it is the worst, and is shown by its headline', () => {
    const document = only([gate([AUC]), hello('fail')], { expected: ['gate', 'hello'] });
    expect(document.standing).toBe('fail');
    expect(comment(document)).toMatch(/^## `delay`: hello in bad mood/);
    expect(comment(document)).toContain('> hello fails: delay: hello in bad mood.');
    expect(only([gate([AUC]), hello('inconclusive')]).standing).toBe('inconclusive');
  });

  test('never makes a model green, is expected like any other, and is shown without a verdict too', () => {
    expect(only([hello('pass')]).standing).toBe('inconclusive');
    expect(only([gate([AUC])], { expected: ['hello'] }).standing).toBe('inconclusive');
    const silent = only([gate([AUC]), hello(undefined)], { expected: ['hello'] });
    expect(silent.standing).toBe('pass');
    expect(comment(silent)).toContain('hello: delay: hello in bad mood');
  });
});

describe('data', () => {
  const other = (verdict: 'pass' | 'fail'): StoredStatement =>
    changed(validation(verdict), (statement) => {
      const text = JSON.stringify(statement)
        .replaceAll(digestOf('data-13').slice(7), 'c'.repeat(64))
        .replaceAll('data/flights.parquet', 'data/other.parquet')
        .replaceAll('dataset:flights', 'dataset:other');
      Object.assign(statement, JSON.parse(text));
    });

  test('that the training read counts', () => {
    expect(only([validation('fail'), training(), gate([AUC])]).standing).toBe('fail');
  });

  test('that no training read is listed as left out, and what is wrong with it is still not green', () => {
    const document = only([validation('pass'), other('fail'), training(), gate([AUC])]);
    expect(document.standing).toBe('fail');
    const sound = only([validation('pass'), other('pass'), training(), gate([AUC])]);
    expect(sound.standing).toBe('pass');
    const evidence = sound.sections.find(({ id }) => id === 'evidence');
    expect(plainText(evidence?.summary ?? [])).toContain('1 about other data left out');
  });

  test('that was expected and is other data than the training read leaves the report open', () => {
    const document = only([other('pass'), training(), gate([AUC])], { expected: ['validate-data', 'train', 'gate'] });
    expect(document.standing).toBe('inconclusive');
    expect(plainText(document.headline)).toContain('validate-data of the data that the training read left no evidence');
  });

  test('of another model’s training does not colour this one', () => {
    const text = (from: StoredStatement): StoredStatement =>
      changed(from, (statement) => {
        const renamed = JSON.stringify(statement)
          .replaceAll('model:delay', 'model:price')
          .replaceAll(digestOf('data-13').slice(7), 'c'.repeat(64));
        Object.assign(statement, JSON.parse(renamed));
      });
    const documents = composeReport(
      [validation('pass'), other('fail'), training(), gate([AUC]), text(training()), text(gate([AUC]))],
      SETTING,
    );
    expect(documents.map(({ key, standing }) => [key, standing])).toEqual([
      ['price', 'fail'],
      ['delay', 'pass'],
    ]);
  });
});

describe('a job that ended badly', () => {
  test('is explained by a failure that is shown, of whatever model, and by nothing else', () => {
    expect(only([gate([AUC])], { endedBadly: 1 }).standing).toBe('inconclusive');
    expect(only([gate([RECALL])], { endedBadly: 1 }).standing).toBe('fail');
    const replaced = changed(gate([AUC]), (statement) => {
      Object.assign(statement.predicate.run, { attempt: 2 });
      Object.assign(statement.predicate, { finishedAt: '2026-11-23T09:00:00.000Z' });
    });
    expect(only([gate([RECALL]), replaced], { endedBadly: 1 }).standing).toBe('inconclusive');
  });

  test('wants a word of its own: one failure does not explain a second job', () => {
    const failsOnWarn = { failsOnWarn: true };
    const warned = changed(gate([AUC]), (statement) => {
      Object.assign(statement.predicate, { verdict: 'warn' });
      Object.assign(statement.predicate.run, failsOnWarn);
    });
    expect(only([warned], { endedBadly: 1 }).standing).toBe('warn');
    expect(only([warned], { endedBadly: 2 }).standing).toBe('inconclusive');
    expect(plainText(only([gate([AUC])], { endedBadly: 2 }).headline)).toContain(
      '2 jobs broke off and left no word why',
    );
    const failed = only([gate([RECALL])], { endedBadly: 2 });
    expect(failed.standing).toBe('fail');
    expect(plainText(failed.alert?.text ?? [])).toContain(
      '2 jobs ended badly, and what is shown is known to explain 1 of them.',
    );
    const ofAnotherJob = changed(validation('fail'), (statement) => {
      Object.assign(statement.predicate.run, { job: 'data' });
    });
    const both = only([gate([RECALL]), ofAnotherJob], { endedBadly: 2 });
    expect(JSON.stringify(both.alert)).not.toContain('ended badly');
    expect(plainText(failed.next ?? [])).toMatch(
      /^find out from the log of the run which other job broke off and why; fix the candidate/,
    );
  });

  test.each([
    ['of another run', { runId: '8000' }],
    ['that fail-on let pass', { passesOn: ['fail', 'inconclusive'] }],
  ])('is not explained by a failure %s', (_, run) => {
    const other = changed(gate([RECALL]), (statement) => {
      Object.assign(statement.predicate.run, run);
    });
    expect(only([other], { endedBadly: 1, run: '9001' }).next).toBeDefined();
    expect(JSON.stringify(only([other], { endedBadly: 1, run: '9001' }).alert)).toContain('A job broke off');
    const own = gate([RECALL]);
    const { runId = '' } = own.statement.predicate.run;
    expect(JSON.stringify(only([own], { endedBadly: 1, run: runId }).alert)).not.toContain('broke off');
  });
});

describe('the picture from data to deployment', () => {
  const arrows = (document: Document): string[] =>
    document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'charts'
          ? block.charts.flatMap((chart) =>
              chart.type === 'lineage'
                ? chart.edges.map(({ from, to }) =>
                    [from, to].map(([stage, node]) => chart.stages[stage]?.nodes[node]?.name ?? '').join(' > '),
                  )
                : [],
            )
          : [],
      ),
    );

  test('draws an arrow where digests meet', () => {
    const named = arrows(only(SCENARIOS['better-promoted'] ?? [])).map((arrow) =>
      arrow.replace(/run [0-9a-f]{12}/, 'run'),
    );
    expect(named).toEqual([
      'flights@v13 > run',
      'run > model:delay@v8',
      'model:delay@v8 > 5 rules',
      '5 rules > production',
    ]);
  });

  test('draws none to what serves after a rollback, which is another digest', () => {
    expect(arrows(only(SCENARIOS['canary-rolled-back'] ?? [])).filter((arrow) => arrow.endsWith('production'))).toEqual(
      [],
    );
  });

  test('leaves out a version of the model that is not what was trained: the champion it started from', () => {
    const pulled = stored(
      {
        action: 'version-artifact',
        subjects: [{ name: 'model:delay', digest: digestOf('champion') }],
        inputs: [],
        verdict: 'pass' as const,
        headline: 'model:delay@v7 is in champion',
        result: {
          ...{ operation: 'pull', store: 'file:store', artifact: 'model:delay', parents: [] },
          version: {
            sequence: 7,
            digest: digestOf('champion'),
            sizeBytes: 9,
            files: 1,
            createdAt: '2026-11-01T00:00:00Z',
          },
        },
      },
      { from: 1, to: 2 },
    );
    const text = JSON.stringify(only([pulled, training()]).sections.find(({ id }) => id === 'lineage'));
    expect(text).not.toContain('model:delay@v7');
    expect(text).toContain('model:delay');
  });
});

test.each<readonly [Partial<Setting>, string]>([
  [{ endedBadly: 1 }, 'find out from its log why the job broke off, and run it again'],
  [{ expected: ['deploy'] }, 'find out from the log of the run why deploy left no evidence, and run it again'],
])('the next step is about what stands in the way, not about rules that pass: %j', (setting, next) => {
  const document = only([gate([AUC])], setting);
  expect(document.standing).toBe('inconclusive');
  expect(plainText(document.next ?? [])).toBe(next);
});

test('a kind that nobody foresaw judges data under its own name, and what is expected of data names no action', () => {
  const masking: StatementKind = {
    ...{ actions: ['mask-data'], stage: 'data', judges: 'data', section: 'masking' },
    modelOf: () => undefined,
    placeOf: ({ subject }) => subject.map(({ name }) => name),
    sources: () => ['flights.csv'],
    sections: () => [],
    failure: () => ['It is not masked.'],
  };
  const masked = stored(
    {
      action: 'mask-data',
      subjects: [{ name: 'dataset:flights', digest: digestOf('flights') }],
      inputs: [],
      verdict: 'pass',
      headline: 'flights: masked',
      result: {},
    },
    { from: 0, to: 1 },
  );
  const setting = { ...SETTING, expected: ['mask-data'], expectedData: ['flights.csv', 'weather.csv'] };
  const [document] = compose([masked], setting, [masking]);
  expect(plainText(document?.headline ?? [])).toBe('flights: inconclusive. The check of weather.csv left no evidence');
});
