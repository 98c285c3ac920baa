import { assertNever } from '../../core/errors.ts';
import type { Change } from './plan.ts';
import type { MlflowView } from './view.ts';

/** A change as a person would say it: `alias champion from version 6 to v7`. */
export function describeChange(change: Change, view: MlflowView): string {
  switch (change.kind) {
    case 'make-experiment':
      return `Experiment ${view.experiment}`;
    case 'make-model':
      return `Registered model ${view.model}`;
    case 'add-version':
      return `Version ${change.version.reference} with its run`;
    case 'restore-run':
      return `Run of ${change.version.reference}, which was deleted there, restored`;
    case 'complete-run':
      return `Run of ${change.version.reference} completed${lacking(change)}`;
    case 'tag-version':
      return `Tags of ${change.version.reference} (${Object.keys(change.tags).join(', ')})`;
    case 'claim-alias':
      return `Alias ${change.alias}, which already stands on v${change.sequence}, kept up from here`;
    case 'set-alias':
      return `Alias ${change.alias}${change.from === undefined ? '' : `, from MLflow's version ${change.from}`}, to v${change.sequence}`;
    case 'drop-alias':
      return `Alias ${change.alias} removed`;
    case 'drop-version':
      return `Second entry of ${change.version.reference}, MLflow's version ${change.number}, removed`;
    case 'drop-run':
      return `Second run of ${change.version.reference} removed`;
    default:
      return assertNever(change);
  }
}

function lacking({ part }: Extract<Change, { kind: 'complete-run' }>): string {
  const names = [part.parameters, part.metrics, part.tags].flatMap((values) => Object.keys(values));
  return names.length === 0 ? '' : ` (${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''})`;
}
