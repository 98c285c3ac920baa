import { isDigest } from '../../core/digest.ts';
import { formatCount, plural, shortDigest } from '../../core/text/format.ts';
import type { ComparedRecords, Difference, GateResult, RecordedPart } from '../../evidence/results/gate.ts';
import type { Differences, LinkedNode, Scene } from '../../document/kind.ts';
import { groupBy } from '../../document/group.ts';
import type { Table } from '../../document/table.ts';
import { code, type Text } from '../../document/text.ts';
import { baselineName } from './slices.ts';

/** So many differences of a kind are named in the one line of a folded section. */
const NAMED = 3;
/** A longer value is left to the table. */
const BRIEF = 20;

/** What differs from the baseline: in one line, as a table, in notes, and beneath the boxes of the lineage. */
export function differencesOf(result: GateResult, scene: Scene): Differences {
  const differences = namedDifferences(result, scene);
  return {
    summary: differencesSummary(result, differences),
    count: differences.length,
    table: differences.length === 0 ? undefined : differencesTable(result, differences),
    notes: comparisonNotes(result, differences),
    changeOf: (box, boxes) => changeOf(box, differences, originOf(result.model.digest, boxes)),
  };
}

/** So many differences are spelled out beneath a box; the table has them all. */
const MARKED = 2;

/** Where the judged model comes from, by digests alone. */
interface Origin {
  /** The trainings that gave it. */
  readonly trainings: readonly LinkedNode[];
  /** Digests of the data that they read. */
  readonly read: ReadonlySet<string>;
}

function originOf(judged: string, boxes: readonly LinkedNode[]): Origin {
  const trainings = boxes.filter(({ column, gives }) => column === 'Training' && gives.includes(judged));
  return { trainings, read: new Set(trainings.flatMap(({ takes }) => takes)) };
}

/** What concerns one box: what, and from where to where. */
function changeOf(node: LinkedNode, all: readonly Difference[], origin: Origin): readonly string[] | undefined {
  const own = all.filter((difference) => concerns(difference, node, origin));
  if (own.length === 0) return undefined;
  const lines = own
    .slice(0, MARKED)
    .flatMap(({ what, baseline, candidate }) => [what, `${shownValue(baseline)} → ${shownValue(candidate)}`]);
  return own.length > MARKED ? [...lines, `and ${own.length - MARKED} more`] : lines;
}

function concerns(difference: Difference, node: LinkedNode, { trainings, read }: Origin): boolean {
  if (node.column === 'Training') return trainings.includes(node) && isAboutTraining(difference);
  if (node.column !== 'Data' || !concernsData(difference, node)) return false;
  // Of a model that was trained elsewhere only its record says what it was made from: by digest, or by version.
  if (trainings.length === 0) return difference.kind !== undefined;
  return node.gives.some((digest) => read.has(digest));
}

/** With versions in place of the digests that the evidence knows a version of. */
function namedDifferences(result: GateResult, scene: Scene): readonly Difference[] {
  const named = (value: string): string => scene.nameOf(value) ?? value;
  return result.differences.map((difference) => ({
    ...difference,
    baseline: named(difference.baseline),
    candidate: named(difference.candidate),
  }));
}

/** `max_depth 6 → 8, code`: the answer in one line. */
function differencesSummary(result: GateResult, differences: readonly Difference[]): string {
  const { baseline, model, compared } = result;
  if (baseline === undefined) return 'Lineage: from data to deployment';
  const name = baselineName(result);
  if (differences.length > 0) {
    // By kind, so that a long list of parameters does not hide that the code is another.
    const kinds = [...groupBy(differences, ({ kind }) => kind ?? '').values()].map(briefly);
    return `What differs from ${name}: ${kinds.join(', ')}`;
  }
  if (baseline.digest === model.digest) return `The same model as ${name}`;
  if (compared === undefined || compared.same.length === 0) return `What differs from ${name} is not recorded`;
  return compared.same.includes('run')
    ? `Trained from the same inputs as ${name}`
    : `Nothing on record differs from ${name}`;
}

/** `depth 6 → 8, rate 0.1 → 0.2 and 7 more parameters`. */
function briefly(differences: readonly Difference[]): string {
  const more = differences.length - NAMED;
  const named = differences.slice(0, NAMED).map(brief).join(', ');
  if (more <= 0) return named;
  return `${named} and ${formatCount(more)} more${differences[0]?.kind === 'parameters' ? ' parameters' : ''}`;
}

/** `depth 6 → 8`, `data flights v12 → v13`; the name alone where the values say nothing to a reader. */
function brief({ kind, what, baseline, candidate }: Difference): string {
  const [before, now] = [baseline, candidate].map((value) => (kind === 'data' ? bareVersion(value) : value));
  if (before === undefined || now === undefined) return what;
  const isTelling = [before, now].every((value) => value.length <= BRIEF && !isDigest(value));
  return isTelling && before !== now ? `${what} ${before} → ${now}` : what;
}

/** `v12` of `dataset:flights@v12`; the row names the data set already. */
function bareVersion(value: string): string {
  return isDigest(value) ? value : value.replace(/^[a-z]+:[^@]*@/, '');
}

function differencesTable(result: GateResult, differences: readonly Difference[]): Table {
  const baseline = baselineName(result);
  return {
    caption: `What differs from ${baseline}`,
    columns: [
      { title: 'what', align: 'left', names: true },
      { title: baseline, align: 'left' },
      { title: 'candidate', align: 'left' },
    ],
    rows: differences.map(({ kind, what, baseline: before, candidate }) => [
      [kind === 'parameters' ? code(what) : what],
      [code(shownValue(before))],
      [code(shownValue(candidate))],
    ]),
    shown: 12,
  };
}

/** As it is shown: a digest by its first digits. */
function shownValue(value: string): string {
  return isDigest(value) ? shortDigest(value) : value;
}

const WORDS: Readonly<Record<RecordedPart, string>> = {
  parameters: 'parameters',
  data: 'data',
  code: 'code',
  lock: 'lock files',
  seed: 'seed',
  command: 'command',
  run: 'run key',
};

/** What is the same, and what nobody can say, so that what is not in the table is not taken for unchanged. */
function comparisonNotes(result: GateResult, differences: readonly Difference[]): readonly Text[] {
  const { compared, model } = result;
  if (compared === undefined) return [];
  const name = baselineName(result);
  const { same, unrecorded, omitted } = compared;
  const isNothingKnown = same.length === 0 && differences.length === 0;
  return [
    ...(omitted === undefined ? [] : [[`${plural(omitted, 'more difference')} not listed.`]]),
    ...sameNote(same, name),
    ...(isNothingKnown
      ? nothingKnown(unrecorded, name, model.label !== undefined)
      : same.includes('run')
        ? [] // The run key covers what the records leave out.
        : unrecordedNote(unrecorded, name)),
  ];
}

function sameNote(same: ComparedRecords['same'], name: string): readonly Text[] {
  if (same.includes('run'))
    return [[`The run key is that of ${name}: everything that identifies the training is the same.`]];
  return same.length === 0 ? [] : [[`The same as ${name}: ${same.map((part) => WORDS[part]).join(', ')}.`]];
}

function unrecordedNote(unrecorded: ComparedRecords['unrecorded'], name: string): readonly Text[] {
  const sides = { candidate: 'the candidate', baseline: name, both: 'either' } as const;
  const parts = (['candidate', 'baseline', 'both'] as const).flatMap((by) => {
    const words = unrecorded.filter((each) => each.by === by).map(({ part }) => WORDS[part]);
    return words.length === 0 ? [] : [`${words.join(', ')} (not on record of ${sides[by]})`];
  });
  return parts.length === 0 ? [] : [[`Not compared: ${parts.join('; ')}.`]];
}

/** Which side is silent, and how it would speak. */
function nothingKnown(unrecorded: ComparedRecords['unrecorded'], name: string, isVersion: boolean): readonly Text[] {
  const isSilent = (side: 'candidate' | 'baseline'): boolean =>
    unrecorded.every(({ by }) => by === side || by === 'both');
  const [candidate, baseline] = [isSilent('candidate'), isSilent('baseline')];
  if (candidate && baseline) return [['It is not on record how either was made.']];
  const remedy: Text = isVersion
    ? ['It was stored without facts of its training.']
    : ['The gate reads it from its input ', code('facts: ${{ steps.train.outputs.facts-path }}'), '.'];
  return [
    ...(candidate ? [['It is not on record how the candidate was made. ', ...remedy]] : []),
    ...(baseline ? [[`It is not on record how ${name} was made.`]] : []),
  ];
}

const ABOUT_DATA = /^data\b|^dataset\b/i;

/** Whether a difference is about one data set of the lineage. */
function concernsData(
  { kind, what, candidate }: Difference,
  node: { readonly name: string; readonly digest?: string },
): boolean {
  if (kind === undefined) return ABOUT_DATA.test(what);
  return kind === 'data' && [node.digest, node.name].includes(candidate);
}

/** Whether it is about the training: everything but the data. */
function isAboutTraining({ kind, what }: Difference): boolean {
  return kind === undefined ? !ABOUT_DATA.test(what) : kind !== 'data';
}
