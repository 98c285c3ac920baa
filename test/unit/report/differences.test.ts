/** What a reviewer reads first: what changed against the champion, and what nobody can say. */
import type { StoredStatement } from '../../../shared/core/statement.ts';
import type { GateResult } from '../../../shared/evidence/results/gate.ts';
import { renderMarkdown } from '../../../shared/document/markdown/render.ts';
import { AUC, gateResult, omit } from '../../fixtures/report/gate.ts';
import { gate, training } from '../../fixtures/report/scenarios.ts';
import { digestOf } from '../../fixtures/report/statements.ts';
import { composeReport, SETTING } from './setting.ts';

interface Folded {
  readonly summary: string;
  readonly body: string;
}

/** The folded section of the comment: its one line, and what is below it. */
function folded(statement: StoredStatement): Folded {
  const { summary = '', body = '' } =
    /<details><summary>(?<summary>[^<]*champion v7[^<]*)<\/summary>(?<body>.*?)<\/details>/s.exec(comment(statement))
      ?.groups ?? {};
  return { summary, body };
}

function comment(statement: StoredStatement): string {
  const [document] = composeReport([training(), statement], SETTING);
  if (document === undefined) throw new Error('There is evidence.');
  return renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' }).text;
}

function section(overrides: Partial<GateResult>): Folded {
  return folded(gate([AUC], overrides));
}

const parameter = (what: string, baseline: string, candidate: string): GateResult['differences'][number] => ({
  ...{ kind: 'parameters', what, baseline, candidate },
});
const CODE = { kind: 'code', what: 'code', baseline: digestOf('code before'), candidate: digestOf('code') } as const;
const NOTHING: NonNullable<GateResult['compared']> = { same: [], unrecorded: [] };

test('parameters come first with old and new value, and many of them do not hide that the code is another', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name, index) => parameter(name, `${index}`, `${index + 1}`));
  const { summary, body } = section({ differences: [...many, CODE], compared: { ...NOTHING, same: ['data', 'lock'] } });
  expect(summary).toBe('What differs from champion v7: a 0 → 1, b 1 → 2, c 2 → 3 and 2 more parameters, code');
  expect(body).toContain('| `e` | `4` | `5` |');
  expect(body).toContain(
    `| code | \`${digestOf('code before').slice(7, 19)}\` | \`${digestOf('code').slice(7, 19)}\` |`,
  );
  expect(body).not.toContain('sha256:');
  expect(body).toContain('The same as champion v7: data, lock files.');
});

test('of a secret only the name is said', () => {
  const { summary } = section({
    differences: [parameter('api_key', 'not shown', 'not shown'), CODE],
    compared: NOTHING,
  });
  expect(summary).toBe('What differs from champion v7: api_key, code');
});

test('long values are left to the table, and very many differences are counted', () => {
  const long = parameter('features', 'origin, hour, distance, carrier', 'origin, hour');
  const { summary, body } = section({ differences: [long], compared: { ...NOTHING, omitted: 300 } });
  expect(summary).toBe('What differs from champion v7: features');
  expect(body).toContain('300 more differences not listed.');
});

test('nothing that differs is told from nothing that is on record', () => {
  const equal = section({
    differences: [],
    compared: { same: ['code', 'data'], unrecorded: [{ part: 'lock', by: 'baseline' }] },
  });
  expect(equal.summary).toBe('Nothing on record differs from champion v7');
  expect(equal.body).toContain('The same as champion v7: code, data.');
  expect(equal.body).toContain('Not compared: lock files \\(not on record of champion v7\\).');

  const silent = section({
    ...{ differences: [], compared: { ...NOTHING, unrecorded: [{ part: 'code', by: 'candidate' }] } },
    model: omit(gateResult([]).model, 'label'),
  });
  expect(silent.summary).toBe('What differs from champion v7 is not recorded');
  expect(silent.body).toContain('It is not on record how the candidate was made.');
  expect(silent.body).toContain('`facts: ${{ steps.train.outputs.facts-path }}`');
  expect(silent.body).not.toContain('The same as');

  const old = section({ differences: [], compared: { ...NOTHING, unrecorded: [{ part: 'code', by: 'baseline' }] } });
  expect(old.body).toContain('It is not on record how champion v7 was made.');
  expect(old.body).not.toContain('the candidate was made');
  const both = section({ differences: [], compared: { ...NOTHING, unrecorded: [{ part: 'code', by: 'both' }] } });
  expect(both.body).toContain('It is not on record how either was made.');
});

test('an equal run key says that everything is the same, whatever else is not on record', () => {
  const { summary, body } = section({
    ...{ differences: [], compared: { same: ['code', 'run'], unrecorded: [{ part: 'lock', by: 'both' }] } },
  });
  expect(summary).toBe('Trained from the same inputs as champion v7');
  expect(body).toContain('everything that identifies the training is the same');
  expect(body).not.toContain('Not compared');
});

test('statements from before the parts were told read as they did', () => {
  const { statement, ...stored } = gate([AUC], { differences: [{ what: 'data', baseline: 'v12', candidate: 'v13' }] });
  const result = omit(statement.predicate.result as GateResult, 'compared');
  const { summary, body } = folded({
    ...stored,
    statement: { ...statement, predicate: { ...statement.predicate, result } },
  });
  expect(summary).toBe('What differs from champion v7: data v12 → v13');
  expect(body).not.toMatch(/The same as|Not compared/);
});

test('what anybody wrote into the facts stays text', () => {
  const text = comment(gate([AUC], { differences: [parameter('</summary><img src=x> @team | `x`', 'a | `b`', '2')] }));
  expect(text).toContain(
    'What differs from champion v7: &lt;/summary&gt;&lt;img src=x&gt; @<!-- -->team | `x` a | `b` → 2</summary>',
  );
  expect(text).toContain('\n| `` </summary><img src=x> @team ¦ `x` `` | `` a ¦ `b` `` | `2` |\n');
});
