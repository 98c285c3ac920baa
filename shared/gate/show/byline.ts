import { plural, shortDigest } from '../../core/text/format.ts';
import { code, strong, type Text } from '../../document/text.ts';
import type { GateResult } from '../../evidence/results/gate.ts';

/** What was compared with what, on what. */
export function byline({ model, baseline, rows, dataset }: GateResult): Text {
  const against: Text =
    baseline === undefined
      ? [' with no baseline to compare with']
      : [' against ', strong(baseline.label), ' (', code(shortDigest(baseline.digest).slice(0, 7)), ')'];
  const measured: Text = [
    ...(rows === undefined ? [] : [` on the same ${plural(rows, 'row')}`]),
    ...(dataset === undefined ? [] : [rows === undefined ? ' on ' : ' of ', code(bareDataset(dataset.name))]),
  ];
  const label: Text = model.label === undefined ? [] : [strong(model.label), ' '];
  return ['Candidate ', ...label, code(shortDigest(model.digest).slice(0, 7)), ...against, ...measured];
}

function bareDataset(name: string): string {
  return name.replace(/^dataset:/, '');
}
