import type { Digest } from '../../core/digest.ts';
import { formatBytes, plural, shortDigest } from '../../core/text/format.ts';
import type { Difference } from '../../evidence/results/gate.ts';
import { subjectsOf } from '../../evidence/statement.ts';
import type { LineageChart, LineageNode, LineageStage } from '../../document/chart.ts';
import { code } from '../../document/text.ts';
import type { Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import { bareName, type Dossier } from '../evidence.ts';
import {
  comparisonNotes,
  concernsData,
  differencesOf,
  differencesSummary,
  differencesTable,
  isAboutTraining,
  shownValue,
} from './differences.ts';

export function lineageSection(dossier: Dossier): Section | undefined {
  const stages = lineageStages(dossier);
  const differences = differencesOf(dossier);
  if (stages.length < 2 && differences.length === 0) return undefined;
  return {
    id: 'lineage',
    title: 'What changed?',
    summary: [differencesSummary(dossier)],
    weight: 50,
    reach: 'everywhere',
    blocks: [
      { kind: 'charts', charts: [lineageChart(stages, differences.length)] },
      ...(differences.length === 0 ? [] : [{ kind: 'table', table: differencesTable(dossier) } as const]),
      ...comparisonNotes(dossier).map((text) => ({ kind: 'paragraph', text }) as const),
    ],
  };
}

function lineageChart(stages: readonly LineageStage[], differences: number): LineageChart {
  const names = stages.map(
    (stage) => `${stage.title.toLowerCase()}: ${stage.nodes.map((node) => node.name).join(', ')}`,
  );
  return {
    type: 'lineage',
    id: 'lineage',
    title: 'From data to deployment',
    description: `${names.join('; ')}. ${differences === 0 ? 'No difference from the baseline is recorded.' : `${plural(differences, 'difference')} from the baseline marked.`}`,
    stages,
    table: lineageTable(stages),
  };
}

function lineageStages(dossier: Dossier): readonly LineageStage[] {
  const stages = [
    { title: 'Data', nodes: dataNodes(dossier) },
    { title: 'Training', nodes: trainingNodes(dossier) },
    { title: 'Model', nodes: modelNodes(dossier) },
    { title: 'Gate', nodes: gateNodes(dossier) },
    { title: 'Deployment', nodes: rolloutNodes(dossier) },
  ];
  return stages.filter((stage) => stage.nodes.length > 0);
}

function dataNodes(dossier: Dossier): readonly LineageNode[] {
  const nodes = new Map<string, LineageNode>();
  for (const { statement } of dossier.versions) {
    const { artifact, version } = statement.predicate.result;
    if (artifact.startsWith('model:') || version === undefined) continue;
    const detail = `${plural(version.files, 'file')}, ${formatBytes(version.sizeBytes)}`;
    nodes.set(version.digest, { name: `${artifact}@v${version.sequence}`, detail, digest: version.digest });
  }
  for (const { statement } of dossier.validations) {
    for (const table of statement.predicate.result.tables) {
      const known = nodes.get(table.digest);
      const name = known?.name ?? table.artifact ?? table.table;
      const verdict = statement.predicate.verdict;
      const detail = plural(table.rows, 'row');
      nodes.set(table.digest, { name, detail, digest: table.digest, ...(verdict === undefined ? {} : { verdict }) });
    }
  }
  for (const data of dossier.training?.statement.predicate.result.data ?? []) {
    if (nodes.has(data.digest)) continue;
    nodes.set(data.digest, { name: data.name, detail: 'read by training', digest: data.digest });
  }
  const differences = differencesOf(dossier);
  return [...nodes.values()].map((node) => {
    const own = differences.filter((difference) => concernsData(difference, node));
    // The column says already that it is data.
    return marked({ ...node, name: node.name.replace(/^dataset:/, '') }, own);
  });
}

function trainingNodes(dossier: Dossier): readonly LineageNode[] {
  const training = dossier.training?.statement.predicate;
  if (training === undefined) return [];
  const { result, verdict } = training;
  const node: LineageNode = {
    name: `run ${shortDigest(result.runKey)}`,
    detail: `${plural(Object.keys(result.parameters).length, 'parameter')}, seed ${result.seed}`,
    digest: result.code,
    ...(verdict === undefined ? {} : { verdict }),
  };
  return [marked(node, differencesOf(dossier).filter(isAboutTraining))];
}

/** So many differences are spelled out beneath a box; the table has them all. */
const MARKED = 2;

/** Marks a node with the differences that concern it: what, and from where to where. */
function marked(node: LineageNode, own: readonly Difference[]): LineageNode {
  if (own.length === 0) return node;
  const lines = own
    .slice(0, MARKED)
    .flatMap(({ what, baseline, candidate }) => [what, `${shownValue(baseline)} → ${shownValue(candidate)}`]);
  return { ...node, change: own.length > MARKED ? [...lines, `and ${own.length - MARKED} more`] : lines };
}

function modelNodes(dossier: Dossier): readonly LineageNode[] {
  const model = dossier.gate?.statement.predicate.result.model;
  const version = dossier.versions.findLast(
    ({ statement: { predicate } }) =>
      predicate.result.artifact.startsWith('model:') && predicate.result.version !== undefined,
  );
  const pushed = version?.statement.predicate.result.version;
  const digest = model?.digest ?? pushed?.digest ?? trainedDigest(dossier);
  if (digest === undefined) return [];
  const sequence = pushed?.digest === digest ? `@v${pushed.sequence}` : '';
  const size = pushed?.digest === digest ? formatBytes(pushed.sizeBytes) : '';
  const detail = [model?.label, size].filter((part) => part !== undefined && part !== '').join(', ');
  return [{ name: `model:${bareName(dossier.key)}${sequence}`, detail, digest }];
}

/** Of the whole output folder, as gate and push would name it; one of its files is not the model. */
function trainedDigest({ training }: Dossier): Digest | undefined {
  const name = training?.statement.predicate.result.model ?? 'model';
  return training === undefined ? undefined : subjectsOf(training.statement).find((each) => each.name === name)?.digest;
}

function gateNodes(dossier: Dossier): readonly LineageNode[] {
  const gate = dossier.gate?.statement.predicate;
  if (gate === undefined) return [];
  const { outcomes, baseline, rulesDigest } = gate.result;
  return [
    {
      name: plural(outcomes.length, 'rule'),
      detail: baseline === undefined ? 'no baseline' : `against ${baseline.label}`,
      digest: rulesDigest,
      ...(gate.verdict === undefined ? {} : { verdict: gate.verdict }),
    },
  ];
}

function rolloutNodes(dossier: Dossier): readonly LineageNode[] {
  return dossier.rollouts.map(({ statement: { predicate } }) => ({
    name: predicate.result.environment,
    detail:
      predicate.result.serving === undefined ? predicate.result.status : `${predicate.result.serving.label} serves`,
    ...(predicate.result.serving === undefined ? {} : { digest: predicate.result.serving.digest }),
    ...(predicate.verdict === undefined ? {} : { verdict: predicate.verdict }),
  }));
}

function lineageTable(stages: readonly LineageStage[]): Table {
  return {
    caption: 'From data to deployment, by digest',
    columns: [
      { title: 'stage', align: 'left' },
      { title: 'what', align: 'left', names: true },
      { title: 'detail', align: 'left' },
      { title: 'digest', align: 'left' },
      { title: 'differs', align: 'left' },
    ],
    rows: stages.flatMap((stage) =>
      stage.nodes.map((node) => [
        [stage.title],
        [node.name],
        [node.detail],
        node.digest === undefined ? ['–'] : [code(shortDigest(node.digest))],
        [(node.change ?? []).join(', ')],
      ]),
    ),
  };
}
