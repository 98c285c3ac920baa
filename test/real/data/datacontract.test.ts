import { readFileSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { validateData } from '../../../shared/checks/validate.ts';
import { readContract } from '../../../shared/contract/read.ts';
import type { Finding } from '../../../shared/evidence/results/data-validation.ts';
import { openEngine, type Engine } from '../../../shared/tables/engine.ts';
import { findSource } from '../../../shared/tables/sources.ts';
import { testServices } from '../../services.ts';
import { describeWithMaterial } from '../../conformance/material.ts';

interface ExpectedCheck {
  readonly type: string;
  readonly field?: string | null;
  readonly result: 'passed' | 'failed' | 'warning' | 'error' | 'skipped';
}

interface Case {
  readonly case: string;
  readonly command: 'test' | 'lint';
  readonly contract: string;
  readonly odcsContract?: string | null;
  readonly data: readonly string[];
  readonly options?: Readonly<Record<string, unknown>> | null;
  readonly expected: { readonly checks?: readonly ExpectedCheck[] };
}

/** Our findings that answer a check of datacontract-cli, by its type. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  field_is_present: ['present'],
  field_type: ['type'],
  field_required: ['required', 'primaryKey'],
  field_unique: ['unique', 'primaryKey'],
  field_minimum: ['minimum'],
  field_maximum: ['maximum'],
  field_min_length: ['minLength'],
  field_max_length: ['maxLength'],
  field_regex: ['pattern'],
  field_invalid_values: ['invalidValues'],
  field_null_values: ['nullValues'],
  field_duplicate_values: ['duplicateValues'],
  row_count: ['rowCount'],
  model_quality_sql: ['sql'],
  servicelevel_freshness: ['freshness'],
  servicelevel_retention: ['retention'],
};

const VERDICTS: Readonly<Record<string, string>> = { passed: 'pass', failed: 'fail', warning: 'warn' };

/** Where we answer otherwise, on purpose. */
const DIFFERENT: readonly { readonly test: RegExp; readonly type: string; readonly reason: string }[] = [
  {
    test: /no_dimension_filter_runs_everything|dimension_reports_the_failing_rule/,
    type: 'model_quality_sql',
    reason: 'the query names a column that the contract leaves out; here every column of the file can be queried',
  },
  {
    test: /test_output_json_test_result/,
    type: 'field_required',
    reason: 'a required column that is absent fails here; the tool says so for one CSV file and passes another',
  },
];

/** Options that change what the tool reads; there is no such option here. */
const FOREIGN_OPTIONS = ['filter', 'filters', 'schema_name'];

describeWithMaterial('datacontract-cli/cases.json', (path) => {
  const cases = JSON.parse(readFileSync(path, 'utf8')) as readonly Case[];
  const usable = cases.filter((each) => each.command === 'test' && each.data.length > 0);

  test('every check that can be measured here agrees with what datacontract-cli found', async () => {
    await using engine = await openEngine(await testServices(), {
      files: await filesBelow(join(path, '../fixtures')),
    });
    const agreed: string[] = [];
    const inconclusive: string[] = [];
    const left: string[] = [];
    const disagreed: string[] = [];
    for (const each of usable) {
      const name = each.case.split('/').at(-1) ?? each.case;
      if (FOREIGN_OPTIONS.some((option) => each.options?.[option] !== undefined)) {
        left.push(`${name}: reads a part of the rows only`);
        continue;
      }
      const findings = await findingsOf(each, join(path, '..'), engine);
      for (const check of each.expected.checks ?? []) {
        const label = `${name}: ${check.type} ${check.field ?? ''} ${check.result}`;
        // The tool's own bookkeeping: the contract part answers for lint; a schema of JSON is no check of a column.
        if (check.result === 'skipped' || check.type === 'lint' || check.type === 'schema') continue;
        const known = DIFFERENT.find((d) => d.type === check.type && d.test.test(each.case));
        const verdict = verdictOf(check, findings);
        if (known !== undefined) left.push(`${label}: ${known.reason}`);
        else if (verdict === 'inconclusive') inconclusive.push(label);
        else if (verdict === VERDICTS[check.result]) agreed.push(label);
        else disagreed.push(`${label}, here ${verdict ?? 'no such finding'}`);
      }
    }
    console.log(
      `datacontract-cli: ${agreed.length} checks agree, ${inconclusive.length} are inconclusive here, ${left.length} are left out.\n` +
        [...inconclusive.map((line) => `inconclusive: ${line}`), ...left.map((line) => `left out: ${line}`)].join('\n'),
    );
    expect(disagreed).toEqual([]);
    expect(agreed.length).toBeGreaterThan(200);
  });
});

async function findingsOf(each: Case, folder: string, engine: Engine): Promise<readonly Finding[]> {
  const services = await testServices({ workspace: folder });
  const contract = await readContract(join(folder, each.odcsContract ?? each.contract));
  const table = contract.tables[0];
  const files = each.data.filter((file) => !file.includes('_delta_log'));
  if (table === undefined) throw new Error(`${each.case} has no table.`);
  const source = await findSource(files.length === 1 ? (files[0] ?? '') : `{${files.join(',')}}`, [folder]);
  const sources = new Map([[table.name, source]]);
  const { result } = await validateData({ contract, sources, profile: 'none', maxSamples: 5, engine }, services);
  return result.findings;
}

/** The worst of the findings that answer a check; a type of a nested field belongs to its column. */
function verdictOf(check: ExpectedCheck, findings: readonly Finding[]): string | undefined {
  const kinds = KINDS[check.type] ?? [];
  const verdicts = findings
    .filter((finding) => kinds.includes(finding.kind))
    .filter((finding) => {
      if (check.field === null || check.field === undefined) return true;
      return check.type === 'field_type'
        ? finding.column?.split(/[.[{]/)[0] === check.field
        : finding.column?.split(', ').includes(check.field);
    })
    .map((finding) => finding.verdict);
  return (['fail', 'inconclusive', 'warn', 'pass'] as const).find((verdict) => verdicts.includes(verdict));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map((file) => realpath(file)));
}
