import { digestJson } from '../../shared/core/digest.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { plural } from '../../shared/core/text/format.ts';
import { formatArtifact } from '../../shared/core/references.ts';
import type { Services } from '../../shared/core/services.ts';
import type { MirrorDifference } from '../../shared/evidence/results/artifact-version.ts';
import { connectMlflow } from '../../shared/registry/mlflow/connect.ts';
import {
  compareWithMlflow,
  mirrorToMlflow,
  type Comparison,
  type MirrorTarget,
} from '../../shared/registry/mlflow/mirror.ts';
import { isContradiction } from '../../shared/registry/mlflow/plan.ts';
import { requireModel } from '../../shared/registry/mlflow/view.ts';
import { describeChange } from '../../shared/registry/mlflow/describe-change.ts';
import { resolveReference } from '../../shared/registry/versions.ts';
import type { Store } from '../../shared/store/store.ts';
import type { MirrorInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { summaryOf, summaryTable } from './summary.ts';

const MAX_DIFFERENCES = 100;

/** Makes MLflow show a model as the registry holds it, and reads back whether it does. */
export async function mirror(inputs: MirrorInputs, store: Store, services: Services): Promise<Outcome> {
  const target = await targetOf(inputs, store, services);
  if (inputs.dryRun) return tryMirror(inputs, store, { services, target });
  const mirrored = await mirrorToMlflow(store, services, target);
  tell(mirrored, services);
  const made = mirrored.applied.length;
  const summary = { headline: headlineOf(mirrored, made), applied: made, unchanged: made === 0 };
  return { ...describe(inputs, store, mirrored, summary), verdict: mirrored.verdict };
}

/** Says whether MLflow shows a model as the registry holds it; a difference is a verdict, not an error. */
export async function verifyMirror(inputs: MirrorInputs, store: Store, services: Services): Promise<Outcome> {
  const target = await targetOf(inputs, store, services);
  const compared = await compareInGroup(store, services, target);
  tell(compared, services);
  const summary = { headline: headlineOf(compared, 0), applied: 0, unchanged: true };
  return { ...describe(inputs, store, compared, summary), verdict: compared.verdict };
}

async function tryMirror(
  inputs: MirrorInputs,
  store: Store,
  { services, target }: { readonly services: Services; readonly target: MirrorTarget },
): Promise<Outcome> {
  const compared = await compareInGroup(store, services, target);
  tell(compared, services);
  const { changes, conflicts } = compared.plan;
  const blocked = conflicts.find(({ isFatal }) => isFatal === true);
  const what =
    blocked === undefined ? `${plural(changes.length, 'change')} would be made in` : 'nothing would be written to';
  const headline = `Tried only: ${what} MLflow${blocked === undefined ? '' : `: ${toLine(blocked.what)}`}`;
  return describe(inputs, store, compared, { headline, applied: 0, unchanged: changes.length === 0 });
}

/** A store that is mistyped has no versions, and must not pass for one whose mirror is complete. */
async function targetOf(inputs: MirrorInputs, store: Store, services: Services): Promise<MirrorTarget> {
  const { artifact, url, token, model } = inputs;
  requireModel(artifact);
  const connection = connectMlflow(url, token, services);
  await resolveReference(store, artifact);
  return { artifact, connection, ...(model === undefined ? {} : { model }) };
}

function compareInGroup(store: Store, services: Services, target: MirrorTarget): Promise<Comparison> {
  return services.log.group(`Compare with MLflow at ${target.connection.url}`, () =>
    compareWithMlflow(store, services, target),
  );
}

function tell({ view, plan }: Comparison, { log }: Services): void {
  for (const note of plan.notes) log.info(note);
  const withheld = new Set(view.versions.flatMap(({ run }) => run.withheld));
  if (withheld.size > 0) {
    log.info(`Not sent, since their names say that they are secret: ${toLine([...withheld].sort().join(', '))}.`);
  }
  const differences = differencesOf({ view, plan });
  for (const { kind, what, remedy } of differences.slice(0, MAX_DIFFERENCES)) {
    if (kind === 'conflict') log.error(`${what} ${remedy ?? ''}`.trim());
    else log.info(`Differs: ${what}`);
  }
}

function differencesOf({ view, plan }: Pick<Comparison, 'view' | 'plan'>): readonly MirrorDifference[] {
  const conflicts = plan.conflicts.map(({ what, remedy }) => ({
    kind: 'conflict' as const,
    what: toLine(what),
    remedy: toLine(remedy),
  }));
  const changes = plan.changes.map((change) => ({
    kind: isContradiction(change) ? ('contradiction' as const) : ('behind' as const),
    what: toLine(describeChange(change, view)),
  }));
  return [
    ...conflicts,
    ...changes.filter(({ kind }) => kind === 'contradiction'),
    ...changes.filter(({ kind }) => kind === 'behind'),
  ];
}

function headlineOf(compared: Comparison, made: number): string {
  const { view, verdict } = compared;
  const [first, ...others] = differencesOf(compared);
  if (first === undefined) {
    const held = `${plural(view.versions.length, 'version')}, ${plural(view.aliases.size, 'alias', 'aliases')}`;
    const changed = made === 0 ? 'nothing had to be changed' : `${plural(made, 'change')} made`;
    return `MLflow shows ${view.artifact} as it is here: ${held}; ${changed}`;
  }
  const state = verdict === 'fail' ? `does not show ${view.artifact} as it is here` : `is behind ${view.artifact}`;
  return `MLflow ${state}: ${first.what.replace(/\.$/, '')}${others.length === 0 ? '' : `, and ${plural(others.length, 'more difference')}`}`;
}

interface MirrorSummary {
  readonly headline: string;
  readonly applied: number;
  readonly unchanged: boolean;
}

function describe(inputs: MirrorInputs, store: Store, compared: Comparison, summary: MirrorSummary): Outcome {
  const { view, url } = compared;
  const { headline, applied, unchanged } = summary;
  const differences = differencesOf(compared);
  const artifact = formatArtifact(inputs.artifact);
  const aliases = Object.fromEntries([...view.aliases].sort());
  const held = { versions: view.versions.map(({ record }) => record), aliases };
  return {
    headline,
    result: {
      operation: inputs.operation,
      ...(inputs.dryRun ? { dryRun: true } : {}),
      store: store.uri,
      artifact,
      unchanged,
      parents: [],
      mirror: {
        kind: 'mlflow',
        url,
        model: view.model,
        versions: view.versions.length,
        aliases,
        applied,
        differences: differences.slice(0, MAX_DIFFERENCES),
        differencesTotal: differences.length,
      },
    },
    subject: { name: `versions of ${artifact}`, digest: digestJson(held) },
    outputs: { unchanged, differences: differences.length },
    summary:
      differences.length === 0
        ? summaryOf(headline, [
            ['Store', store.uri],
            ['MLflow', `${url}, registered model ${view.model}`],
            ...Object.entries(aliases).map(([alias, to]): [string, string] => [alias, `v${to}`]),
          ])
        : summaryTable(headline, [
            ['Difference', 'Kind', 'What to do'],
            ...differences
              .slice(0, MAX_DIFFERENCES)
              .map(({ what, kind, remedy }) => [what, kind, remedy ?? 'Run operation mirror.']),
          ]),
  };
}
