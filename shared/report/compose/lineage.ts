import { plural, shortDigest } from '../../core/text/format.ts';
import type { LineageChart, LineageEdge, LineageNode, LineagePlace, LineageStage } from '../../document/chart.ts';
import { worstVerdict } from '../../core/verdict.ts';
import { COLUMNS, type Differences, type LinkedNode } from '../../document/kind.ts';
import { code } from '../../document/text.ts';
import type { Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Entry } from '../kinds.ts';

/**
 * From data to deployment. Boxes are named by digest, and an arrow stands only where a digest that came out of one went
 * into the other: that two things were said of one model in one run does not tie them.
 */
export function lineageSection(entries: readonly Entry[], differences: Differences | undefined): Section | undefined {
  const stages = stagesOf(relevant(nodesOf(entries, differences), entries));
  const count = differences?.count ?? 0;
  if (stages.length < 2 && count === 0) return undefined;
  return {
    id: 'lineage',
    title: 'What changed?',
    summary: [differences?.summary ?? 'Lineage: from data to deployment'],
    weight: 50,
    reach: 'everywhere',
    blocks: [
      { kind: 'charts', charts: [lineageChart(stages, count)] },
      ...(differences?.table === undefined ? [] : [{ kind: 'table', table: differences.table } as const]),
      ...(differences?.notes ?? []).map((text) => ({ kind: 'paragraph', text }) as const),
    ],
  };
}

/**
 * Without versions of the model that no digest ties to what this report is about: the champion that was pulled to start
 * from, or a version pushed before.
 */
function relevant(nodes: readonly LinkedNode[], entries: readonly Entry[]): readonly LinkedNode[] {
  const about = new Set(
    entries.flatMap(({ stored: { statement }, kind }): readonly string[] => [
      ...(kind.candidates?.(statement) ?? []),
      ...(kind.makes?.(statement) ?? []),
      ...(kind.reads?.(statement) ?? []),
    ]),
  );
  if (about.size === 0) return nodes;
  return nodes.filter(({ column, digest }) => column !== 'Model' || digest === undefined || about.has(digest));
}

/** What several statements say of the same thing makes one box: whoever made it names it, whoever saw it only mentions it. */
function nodesOf(entries: readonly Entry[], differences: Differences | undefined): readonly LinkedNode[] {
  const nodes = new Map<string, LinkedNode>();
  for (const node of entries.flatMap(({ stored, kind }) => kind.lineage?.(stored) ?? [])) {
    const key = `${node.column} ${node.identity}`;
    const known = nodes.get(key);
    nodes.set(key, known === undefined ? node : merged(known, node));
  }
  const boxes = [...nodes.values()];
  return boxes.map((node) => {
    const change = differences?.changeOf(node, boxes);
    // The column says already that it is data.
    const named = { ...node, name: node.name.replace(/^dataset:/, '') };
    return change === undefined ? named : { ...named, change };
  });
}

function merged(a: LinkedNode, b: LinkedNode): LinkedNode {
  const [main, other] = a.mention === true && b.mention !== true ? [b, a] : [a, b];
  const both = main.mention === true || other.mention !== true;
  const detail = both
    ? (other.detail ?? main.detail)
    : main.column === 'Model'
      ? joined(other.detail, main.detail)
      : main.detail;
  const verdicts = [a, b].flatMap(({ verdict }) => verdict ?? []);
  return {
    ...main,
    ...(detail === undefined ? {} : { detail }),
    // As the report itself stands: a later pass by another contract hides no failure.
    ...(verdicts.length === 0 ? {} : { verdict: worstVerdict(verdicts) }),
    takes: [...new Set([...a.takes, ...b.takes])],
    gives: [...new Set([...a.gives, ...b.gives])],
  };
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

interface LinkedStage extends LineageStage {
  readonly nodes: readonly (LinkedNode & LineageNode)[];
}

function stagesOf(nodes: readonly LinkedNode[]): readonly LinkedStage[] {
  const stages = COLUMNS.map((title) => ({
    title,
    nodes: nodes.filter(({ column }) => column === title).map((node) => ({ ...node, detail: node.detail ?? '' })),
  }));
  return stages.filter((stage) => stage.nodes.length > 0);
}

/** For every box the nearest boxes before it that gave what it took. */
function edgesOf(stages: readonly LinkedStage[]): readonly LineageEdge[] {
  return stages.flatMap(({ nodes }, stage) =>
    nodes.flatMap((node, index) =>
      node.takes.flatMap((digest) => {
        const before = stages
          .slice(0, stage)
          .findLastIndex((each) => each.nodes.some(({ gives }) => gives.includes(digest)));
        const givers = stages[before]?.nodes ?? [];
        return givers.flatMap((giver, at): LineageEdge[] => {
          const from: LineagePlace = [before, at];
          return giver.gives.includes(digest) ? [{ from, to: [stage, index] }] : [];
        });
      }),
    ),
  );
}

function lineageChart(linked: readonly LinkedStage[], differences: number): LineageChart {
  const edges = edgesOf(linked);
  const names = linked.map(
    (stage) => `${stage.title.toLowerCase()}: ${stage.nodes.map((node) => node.name).join(', ')}`,
  );
  const nameAt = ([stage, node]: LineagePlace): string => nameAmong(linked[stage]?.nodes ?? [], node);
  const sourcesOf = (to: LineagePlace): string =>
    edges
      .filter((edge) => edge.to[0] === to[0] && edge.to[1] === to[1])
      .map(({ from }) => nameAt(from))
      .join(', ');
  const stages = linked.map(({ title, nodes }) => ({ title, nodes: nodes.map(shown) }));
  return {
    type: 'lineage',
    id: 'lineage',
    title: 'From data to deployment',
    description: `${names.join('; ')}. ${differences === 0 ? 'No difference from the baseline is recorded.' : `${plural(differences, 'difference')} from the baseline marked.`}`,
    stages,
    edges,
    table: lineageTable(stages, sourcesOf),
  };
}

/** With its digest where another box of the stage has the same name. */
function nameAmong(nodes: readonly LineageNode[], at: number): string {
  const { name, digest } = nodes[at] ?? { name: '' };
  const isUnique = nodes.filter((node) => node.name === name).length < 2;
  return isUnique || digest === undefined ? name : `${name} ${shortDigest(digest)}`;
}

function shown({ name, detail, digest, change, verdict }: LineageNode): LineageNode {
  return {
    name,
    detail,
    ...(digest === undefined ? {} : { digest }),
    ...(change === undefined ? {} : { change }),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

function lineageTable(stages: readonly LineageStage[], sourcesOf: (node: LineagePlace) => string): Table {
  return {
    caption: 'From data to deployment, by digest',
    columns: [
      { title: 'stage', align: 'left' },
      { title: 'what', align: 'left', names: true },
      { title: 'detail', align: 'left' },
      { title: 'digest', align: 'left' },
      { title: 'from', align: 'left' },
      { title: 'differs', align: 'left' },
    ],
    rows: stages.flatMap((stage, column) =>
      stage.nodes.map((node, row) => [
        [stage.title],
        [node.name],
        [node.detail],
        node.digest === undefined ? ['–'] : [code(shortDigest(node.digest))],
        [sourcesOf([column, row])],
        [(node.change ?? []).join(', ')],
      ]),
    ),
  };
}
