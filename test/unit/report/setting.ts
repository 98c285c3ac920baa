import type { Setting } from '../../../shared/document/setting.ts';
import { KINDS } from '../../../actions/kinds.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { composeReport as compose } from '../../../shared/report/compose/report.ts';
import type { Document } from '../../../shared/document/document.ts';
import { SCENARIOS } from '../../fixtures/report/scenarios.ts';

export const SETTING: Setting = {
  version: '0.1.0',
  awaiting: [],
  expected: [],
  links: { run: 'https://github.com/acme/flights/actions/runs/9001' },
};

/** With the kinds that the report action knows. */
export function composeReport(statements: readonly StoredStatement[], setting: Setting): readonly Document[] {
  return compose(statements, setting, KINDS);
}

export function documentOf(scenario: string, setting: Partial<Setting> = {}): Document {
  const [document] = composeReport(SCENARIOS[scenario] ?? [], { ...SETTING, ...setting });
  if (document === undefined) throw new Error(`The scenario ${scenario} gives no document.`);
  return document;
}
