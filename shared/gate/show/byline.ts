import { plural, shortDigest } from '../../core/text/format.ts';
import { bareName } from '../../document/kind.ts';
import { code, strong, type Text } from '../../document/text.ts';
import type { GateResult } from '../../evidence/results/gate.ts';

/** What was compared with what, on what. */
export function byline({ model, baseline, rows, dataset }: GateResult): Text {
  const against: Text =
    baseline === undefined
      ? [' with no baseline to compare with']
      : [
          ' against ',
          strong(baseline.label),
          ...ofAnother(model.name, baseline.reference),
          ' (',
          code(shortDigest(baseline.digest).slice(0, 7)),
          ')',
        ];
  const measured: Text = [
    ...(rows === undefined ? [] : [` on ${baseline === undefined ? '' : 'the same '}${plural(rows, 'row')}`]),
    ...(dataset === undefined ? [] : [rows === undefined ? ' on ' : ' of ', code(bareDataset(dataset.name))]),
  ];
  const label: Text = model.label === undefined ? [] : [strong(model.label), ' '];
  return ['Candidate ', ...label, code(shortDigest(model.digest).slice(0, 7)), ...against, ...measured];
}

/** A baseline that is a version of another model says so. */
function ofAnother(name: string, reference: string): Text {
  const other = /^model:/.test(reference) && bareName(reference) !== bareName(name);
  return other ? [' of ', code(`model:${bareName(reference)}`)] : [];
}

function bareDataset(name: string): string {
  return name.replace(/^dataset:/, '');
}
