import { plural, shortDigest } from '../../core/text/format.ts';
import { bareName } from '../../document/kind.ts';
import { code, strong, type Text } from '../../document/text.ts';
import { rowsText } from '../unpredicted.ts';
import type { GateResult } from '../../evidence/results/gate.ts';

/** What was compared with what, on what. */
export function byline(result: GateResult): Text {
  const { model, baseline } = result;
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
  const label: Text = model.label === undefined ? [] : [strong(model.label), ' '];
  return ['Candidate ', ...label, code(shortDigest(model.digest).slice(0, 7)), ...against, ...measuredOn(result)];
}

/** A baseline that is a version of another model says so. */
function ofAnother(name: string, reference: string): Text {
  const other = /^model:/.test(reference) && bareName(reference) !== bareName(name);
  return other ? [' of ', code(`model:${bareName(reference)}`)] : [];
}

/** ` on the same 5,000 rows (96 positive, 1.9 %)`; where one model left some out they are not the same. */
function measuredOn({ baseline, rows, positives, oneAgainstRest, unpredicted }: GateResult): Text {
  if (rows === undefined) return [];
  const same = baseline === undefined || unpredicted !== undefined ? '' : 'the same ';
  const against: Text =
    oneAgainstRest === undefined
      ? []
      : [', ', code(oneAgainstRest.positive), ` against ${plural(oneAgainstRest.others, 'other label')}`];
  return [` on ${same}${rowsText(rows, positives)}`, ...against];
}
