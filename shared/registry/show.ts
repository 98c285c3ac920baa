import type { StoredStatement } from '../core/statement.ts';
import { plural, shortDigest } from '../core/text/format.ts';
import type { Section } from '../document/document.ts';
import type { Table } from '../document/table.ts';
import { code, type Text } from '../document/text.ts';
import type { ArtifactVersionResult } from '../evidence/results/artifact-version.ts';

type Result = ArtifactVersionResult;

/** What an operation found otherwise than it should be; a comment shows the first few. */
export function versionSections(own: readonly StoredStatement<Result>[]): readonly Section[] {
  return own.flatMap(({ statement: { predicate } }, place) => {
    const { verdict, result } = predicate;
    const table = verdict === undefined ? undefined : deviationsOf(result);
    if (table === undefined) return [];
    const section: Section = {
      id: place === 0 ? 'version' : `version-${place + 1}`,
      title: result.mirror === undefined ? 'Is it as it was pushed?' : 'Does MLflow show it as it is here?',
      summary: [...nameOf(result), `: ${table.caption}`],
      weight: verdict === 'fail' ? 85 : 45,
      reach: 'everywhere',
      open: verdict === 'fail',
      blocks: [{ kind: 'table', table }],
    };
    return [section];
  });
}

/** What went wrong, as a sentence. */
export function versionFailure(result: Result): Text {
  const first = deviationsOf(result)?.rows[0]?.[0] ?? [];
  const told: Text = first.length === 0 ? ['.'] : [': ', ...withoutStop(first), '.'];
  return result.mirror === undefined
    ? [...nameOf(result), ' is not as it was pushed', ...told]
    : ['MLflow does not show ', ...nameOf(result), ' as it is here', ...told];
}

/** What to do about it, without a full stop. */
export function versionRemedy({ mirror }: Result): Text {
  if (mirror === undefined) {
    return [
      'find out who wrote to the store, restore the damaged objects from a backup or push the content into a new store, ',
      'and run operation ',
      code('verify'),
      ' again',
    ];
  }
  const remedy = mirror.differences.find((it) => it.remedy !== undefined)?.remedy;
  if (remedy === undefined) return ['run operation ', code('mirror')];
  return withoutStop([`${remedy.charAt(0).toLowerCase()}${remedy.slice(1)}`]);
}

function nameOf({ artifact, version }: Result): Text {
  return [code(version === undefined ? artifact : `${artifact}@v${version.sequence}`)];
}

/** Undefined where all is as it should be. */
function deviationsOf({ version, findings = [], findingsTotal = findings.length, mirror }: Result): Table | undefined {
  if (mirror !== undefined) {
    if (mirror.differencesTotal === 0) return undefined;
    return {
      caption: plural(mirror.differencesTotal, 'difference'),
      columns: [
        { title: 'difference', align: 'left', names: true },
        { title: 'kind', align: 'left' },
        { title: 'what to do', align: 'left' },
      ],
      rows: mirror.differences.map(({ what, kind, remedy }) => [
        [what],
        [kind],
        remedy === undefined ? ['Run operation ', code('mirror'), '.'] : [remedy],
      ]),
      shown: SHOWN,
    };
  }
  if (findingsTotal === 0) return undefined;
  const digest = version === undefined ? '' : ` of ${shortDigest(version.digest)}`;
  return {
    caption: `${plural(findingsTotal, 'finding')}${digest}`,
    columns: [
      { title: 'finding', align: 'left' },
      { title: 'file', align: 'left', names: true },
    ],
    rows: findings.map(({ path, what }) => [[what], path === undefined ? [] : [code(path)]]),
    shown: SHOWN,
  };
}

const SHOWN = 10;

function withoutStop(text: Text): Text {
  const last = text.at(-1);
  return typeof last === 'string' ? [...text.slice(0, -1), last.replace(/\.$/, '')] : text;
}
