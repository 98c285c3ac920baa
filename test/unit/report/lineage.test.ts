/** The picture from data to deployment: what is one box, what it says, and beneath which one a difference stands. */
import type { LineageChart } from '../../../shared/document/chart.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import type { Verdict } from '../../../shared/core/verdict.ts';
import type { GateResult } from '../../../shared/evidence/results/gate.ts';
import { GATE } from '../../../shared/gate/kind.ts';
import { AUC, gateResult, RECALL } from '../../fixtures/report/gate.ts';
import { dataResult, FAILED_FINDING, trainingResult, versionResult } from '../../fixtures/report/parts.ts';
import { digestOf, stored } from '../../fixtures/report/statements.ts';
import { composeReport, SETTING } from './setting.ts';

let clock = 0;

function next(): { readonly from: number; readonly to: number } {
  clock += 10;
  return { from: clock, to: clock + 5 };
}

beforeEach(() => {
  clock = 0;
});

/** A leg of its own: another seed on other data, with the same code. */
function trained(candidate: string, data: string, more: object = {}): StoredStatement {
  const digest = digestOf(candidate);
  const result = {
    ...{ ...trainingResult(), seed: candidate.length, runKey: digestOf(`run of ${candidate}`) },
    data: [{ name: 'dataset:flights', digest: digestOf(data) }],
    outputs: [{ name: 'model.bin', digest, sizeBytes: 1 }],
    ...more,
  };
  const subjects = [{ name: 'model:delay', digest }];
  return stored({ action: 'train', subjects, inputs: [], verdict: 'pass', headline: 'trained', result }, next());
}

function judged(
  candidate: string,
  verdict: 'pass' | 'fail',
  more: Partial<GateResult> = {},
): StoredStatement<GateResult> {
  const base = gateResult([verdict === 'pass' ? AUC : RECALL], { slices: [], ...more });
  const result = { ...base, model: { name: 'model:delay', digest: digestOf(candidate) } };
  const subjects = [{ name: 'model:delay', digest: digestOf(candidate) }];
  const inputs = [
    { name: 'rules.yml', digest: result.rulesDigest },
    { name: `predictions ${candidate}.csv`, digest: digestOf(`predictions of ${candidate}`) },
  ];
  return stored({ action: 'gate', subjects, inputs, verdict, headline: 'delay: judged', result }, next());
}

function checked(contract: string, verdict: Verdict, data = 'eu'): StoredStatement {
  const base = dataResult(verdict === 'fail' ? [FAILED_FINDING] : []);
  const tables = base.tables.slice(0, 1).map((table) => ({ ...table, digest: digestOf(data) }));
  const result = { ...base, tables, contract: { ...base.contract, id: contract, file: `${contract}.yml` } };
  const subjects = [{ name: 'dataset:flights', digest: digestOf(data) }];
  return stored({ action: 'validate-data', subjects, inputs: [], verdict, headline: 'checked', result }, next());
}

function pushed(data: string): StoredStatement {
  const result = versionResult('dataset:flights', data === 'eu' ? 13 : 14, data);
  const subjects = [{ name: 'dataset:flights', digest: digestOf(data) }];
  return stored({ action: 'version-artifact', subjects, inputs: [], headline: 'pushed', result }, next());
}

function picture(statements: readonly StoredStatement[]): LineageChart {
  const documents = composeReport(statements, SETTING);
  const charts = documents.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : []))),
  );
  const drawn = charts.filter((chart) => chart.type === 'lineage');
  const [chart] = drawn;
  if (chart === undefined || drawn.length > 1) throw new Error(`${drawn.length} pictures`);
  return chart;
}

function boxes(chart: LineageChart, title: string): LineageChart['stages'][number]['nodes'] {
  return chart.stages.find((stage) => stage.title === title)?.nodes ?? [];
}

/** Each arrow by the digests of its ends. */
function arrows({ stages, edges }: LineageChart): string[] {
  const at = ([stage, node]: readonly [number, number]): string => {
    const box = stages[stage]?.nodes[node];
    return `${stages[stage]?.title ?? ''} ${stages[stage]?.title === 'Training' ? (box?.name ?? '') : (box?.digest?.slice(7, 13) ?? '')}`;
  };
  return edges.map(({ from, to }) => `${at(from)} > ${at(to)}`);
}

const short = (name: string): string => digestOf(name).slice(7, 13);
const run = (candidate: string): string => `run ${digestOf(`run of ${candidate}`).slice(7, 19)}`;

describe('one box is one thing', () => {
  test('two gates by the same rules on two candidates are two boxes, each with its own verdict', () => {
    const chart = picture([judged('a', 'fail'), judged('bb', 'pass')]);
    expect(boxes(chart, 'Gate').map(({ verdict }) => verdict)).toEqual(['fail', 'pass']);
    expect(arrows(chart)).toEqual([
      `Model ${short('a')} > Gate ${short('rules')}`,
      `Model ${short('bb')} > Gate ${short('rules')}`,
    ]);
    const [, first, second] = (chart.table?.rows ?? []).map((row) => row[4]).slice(1);
    expect([first, second]).toEqual([
      [`model:delay ${digestOf('a').slice(7, 19)}`],
      [`model:delay ${digestOf('bb').slice(7, 19)}`],
    ]);
  });

  test.each([
    ['another baseline', { baseline: { reference: 'v6', digest: digestOf('v6'), label: 'v6' } }],
    ['other rules', { rulesDigest: digestOf('fairness') }],
  ])('a gate on the same candidate with %s is another box', (_, more) => {
    const identity = (statement: StoredStatement<GateResult>): unknown =>
      GATE.lineage?.(statement).find(({ column }) => column === 'Gate')?.identity;
    const first = identity(judged('a', 'fail'));
    expect(first).toEqual(expect.any(String));
    expect(identity(judged('a', 'pass'))).toBe(first);
    expect(identity(judged('a', 'pass', more))).not.toBe(first);
  });

  test('two trainings with the same code are two boxes, each with the run, the data and the model of its own', () => {
    const chart = picture([trained('a', 'eu'), trained('bb', 'us'), judged('a', 'pass'), judged('bb', 'pass')]);
    expect(boxes(chart, 'Training').map(({ name, detail }) => [name, detail.split(', ').at(-1)])).toEqual([
      [run('a'), 'seed 1'],
      [run('bb'), 'seed 2'],
    ]);
    expect(arrows(chart).slice(0, 4)).toEqual([
      `Data ${short('eu')} > Training ${run('a')}`,
      `Data ${short('us')} > Training ${run('bb')}`,
      `Training ${run('a')} > Model ${short('a')}`,
      `Training ${run('bb')} > Model ${short('bb')}`,
    ]);
  });

  test('one run that gave two models is one box with an arrow to each', () => {
    const runKey = digestOf('run of a');
    const chart = picture([trained('a', 'eu'), trained('bb', 'eu', { runKey }), judged('a', 'pass')]);
    expect(boxes(chart, 'Training')).toHaveLength(1);
    expect(arrows(chart).filter((arrow) => arrow.startsWith('Training'))).toEqual([
      `Training ${run('a')} > Model ${short('a')}`,
      `Training ${run('a')} > Model ${short('bb')}`,
    ]);
  });

  test('a version, who read it and who checked it are one box of the data', () => {
    const chart = picture([pushed('eu'), checked('lax', 'pass'), trained('a', 'eu'), judged('a', 'pass')]);
    expect(boxes(chart, 'Data')).toMatchObject([{ name: 'flights@v13', verdict: 'pass' }]);
  });
});

test.each<readonly [string, readonly Verdict[], Verdict]>([
  ['the failure first', ['fail', 'pass'], 'fail'],
  ['the failure last', ['pass', 'fail'], 'fail'],
  ['a warning last', ['inconclusive', 'warn'], 'inconclusive'],
  ['passes alone', ['pass', 'pass'], 'pass'],
])('the box of data under two contracts shows the worst: %s', (_, [first = 'pass', second = 'pass'], shown) => {
  const statements = [checked('strict', first), checked('lax', second), trained('a', 'eu'), judged('a', 'pass')];
  expect(boxes(picture(statements), 'Data').map(({ verdict }) => verdict)).toEqual([shown]);
});

describe('a difference of the judged candidate', () => {
  const DIFFERENCES: GateResult['differences'] = [
    { kind: 'parameters', what: 'depth', baseline: '6', candidate: '8' },
    { kind: 'data', what: 'data flights', baseline: digestOf('before'), candidate: digestOf('eu') },
  ];
  const changes = (chart: LineageChart): Readonly<Record<string, readonly (string | undefined)[]>> =>
    Object.fromEntries(
      chart.stages
        .filter(({ title }) => title === 'Data' || title === 'Training')
        .map(({ title, nodes }) => [title, nodes.map(({ change }) => change?.[0])]),
    );

  test('stands beneath the training that gave it and the data that this one read, and beneath no other', () => {
    const more = { differences: DIFFERENCES };
    const legs = [trained('a', 'eu', { code: digestOf('code a') }), trained('bb', 'us', { code: digestOf('code b') })];
    expect(changes(picture([...legs, judged('a', 'fail', more)]))).toEqual({
      Data: ['data flights', undefined],
      Training: ['depth', undefined],
    });
    const swapped = changes(picture([...legs.toReversed(), judged('a', 'fail', more)]));
    expect([swapped['Data']?.filter(Boolean), swapped['Training']?.filter(Boolean)]).toEqual([
      ['data flights'],
      ['depth'],
    ]);
  });

  test('stands beneath no training where none gave what was judged', () => {
    const chart = picture([trained('bb', 'us'), judged('a', 'fail', { differences: DIFFERENCES })]);
    expect(changes(chart)).toEqual({ Data: [undefined], Training: [undefined] });
  });

  test('stands beneath the data of its digest where the training is not in the evidence', () => {
    const beneath = (data: string): unknown =>
      changes(picture([pushed(data), judged('a', 'fail', { differences: DIFFERENCES })]));
    expect(beneath('eu')).toEqual({ Data: ['data flights'] });
    expect(beneath('us')).toEqual({ Data: [undefined] });
  });

  test('from before its kind was told stands beneath the data that the training read', () => {
    const old = [
      { what: 'depth', baseline: '6', candidate: '8' },
      { what: 'data', baseline: 'v12', candidate: 'v13' },
    ];
    const chart = picture([trained('a', 'eu'), trained('bb', 'us'), judged('a', 'fail', { differences: old })]);
    expect(changes(chart)).toEqual({ Data: ['data', undefined], Training: ['depth', undefined] });
  });
});
