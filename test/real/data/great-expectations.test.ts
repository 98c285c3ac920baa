import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isUserError } from '../../../shared/core/errors.ts';
import type { Contract } from '../../../shared/contract/model.ts';
import { parseContract } from '../../../shared/contract/read.ts';
import type { Finding } from '../../../shared/evidence/results/data-validation.ts';
import { Bench } from '../../unit/checks/checks.ts';
import { describeWithMaterial } from '../../conformance/material.ts';

interface Definition {
  readonly datasets: readonly {
    readonly data: Readonly<Record<string, readonly unknown[]>>;
    readonly tests: readonly TestCase[];
  }[];
}

interface TestCase {
  readonly case: string;
  readonly in: Readonly<Record<string, unknown>>;
  readonly out: {
    readonly success?: boolean;
    readonly unexpected_index_list?: readonly { readonly pk_index: number }[];
  };
  readonly error?: unknown;
}

/** How an expectation is written in a contract: the column's own demands, or a rule of the table. */
interface Mapping {
  readonly file: string;
  readonly column?: (input: TestCase['in']) => object;
  readonly table?: (input: TestCase['in']) => object;
  /** Every row of a group is unexpected there, here every row but the first. */
  readonly groups?: true;
}

const rule = (more: object): object => ({ quality: [{ mustBe: 0, ...more }] });
const range = ({ min_value, max_value, strict_min, strict_max }: TestCase['in']): object => ({
  logicalType: 'number',
  logicalTypeOptions: {
    ...(typeof min_value === 'number' ? { [strict_min === true ? 'exclusiveMinimum' : 'minimum']: min_value } : {}),
    ...(typeof max_value === 'number' ? { [strict_max === true ? 'exclusiveMaximum' : 'maximum']: max_value } : {}),
  },
});
const lengths = (minLength: unknown, maxLength: unknown): object => ({
  logicalType: 'string',
  logicalTypeOptions: {
    ...(typeof minLength === 'number' ? { minLength } : {}),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
  },
});

const MAPPINGS: readonly Mapping[] = [
  { file: 'column_map_expectations/expect_column_values_to_be_between', column: range },
  {
    file: 'column_map_expectations/expect_column_values_to_be_in_set',
    column: ({ value_set }) => rule({ metric: 'invalidValues', arguments: { validValues: value_set } }),
  },
  {
    file: 'column_map_expectations/expect_column_values_to_match_regex',
    column: ({ regex }) => rule({ metric: 'invalidValues', arguments: { pattern: regex } }),
  },
  { file: 'column_map_expectations/expect_column_values_to_not_be_null', column: () => ({ required: true }) },
  { file: 'column_map_expectations/expect_column_values_to_be_unique', column: () => ({ unique: true }), groups: true },
  {
    file: 'column_map_expectations/expect_column_value_lengths_to_be_between',
    column: ({ min_value, max_value }) => lengths(min_value, max_value),
  },
  {
    file: 'column_map_expectations/expect_column_value_lengths_to_equal',
    column: ({ value }) => lengths(value, value),
  },
  {
    file: 'multicolumn_map_expectations/expect_compound_columns_to_be_unique',
    table: ({ column_list }) => ({ metric: 'duplicateValues', arguments: { properties: column_list }, mustBe: 0 }),
    groups: true,
  },
  {
    file: 'other_expectations/expect_table_row_count_to_equal',
    table: ({ value }) => ({ metric: 'rowCount', mustBe: value }),
  },
  { file: 'other_expectations/expect_column_to_exist', column: () => ({}) },
];

/** Inputs that change what is asked, or that no contract can say. */
function reasonToLeaveOut({ in: input, out, error }: TestCase): string | undefined {
  if (error !== undefined || out.success === undefined) return 'expects a Python error';
  for (const key of [
    'row_condition',
    'parse_strings_as_datetimes',
    'ignore_row_if',
    'column_index',
    'allow_cross_type_comparisons',
  ]) {
    if (input[key] !== undefined && input[key] !== 'all_values_are_missing') return `uses ${key}`;
  }
  const bounds = [input['min_value'], input['max_value'], input['value']];
  if (bounds.some((bound) => typeof bound === 'string')) return 'bounds of text';
  return undefined;
}

const REFUSED = 'say what a contract must not (a minimum above its maximum, an empty list)';

/** Where we answer otherwise, on purpose or because pandas types the values differently. */
const DIFFERENT: readonly { readonly test: RegExp; readonly reason: string }[] = [];

describeWithMaterial('great-expectations', (folder) => {
  test('row checks agree with the expectations that a contract can express', async () => {
    await using bench = await Bench.open();
    const counts = {
      agreed: 0,
      inconclusive: [] as string[],
      left: new Map<string, number>(),
      disagreed: [] as string[],
    };
    for (const mapping of MAPPINGS) {
      const definition = JSON.parse(readFileSync(join(folder, `${mapping.file}.json`), 'utf8')) as Definition;
      for (const { data, tests } of definition.datasets) {
        const file = await bench.jsonl(jsonLines(data));
        for (const each of tests) {
          const reason = reasonToLeaveOut(each) ?? DIFFERENT.find(({ test }) => test.test(each.case))?.reason;
          if (reason !== undefined) {
            counts.left.set(reason, (counts.left.get(reason) ?? 0) + 1);
            continue;
          }
          const contract = contractFor(mapping, each.in);
          if (contract === undefined) {
            counts.left.set(REFUSED, (counts.left.get(REFUSED) ?? 0) + 1);
            continue;
          }
          const findings = await bench.findings(contract, file);
          const problem = compare(each, mapping, findings);
          if (problem === undefined) counts.agreed++;
          else if (problem === 'inconclusive') counts.inconclusive.push(each.case);
          else counts.disagreed.push(`${each.case}: ${problem}`);
        }
      }
    }
    console.log(
      `Great Expectations: ${counts.agreed} cases agree, ${counts.inconclusive.length} are inconclusive here, ` +
        `left out: ${[...counts.left].map(([reason, count]) => `${count} ${reason}`).join(', ')}.\n` +
        counts.inconclusive.map((line) => `inconclusive: ${line}`).join('\n'),
    );
    expect(counts.disagreed).toEqual([]);
    expect(counts.agreed).toBeGreaterThan(60);
  });
});

function jsonLines(data: Readonly<Record<string, readonly unknown[]>>): string {
  const columns = Object.entries(data);
  const rows = Math.max(0, ...columns.map(([, values]) => values.length));
  const line = (row: number): string =>
    JSON.stringify(Object.fromEntries(columns.map(([name, values]) => [name, values[row]])));
  return Array.from({ length: rows }, (_, row) => `${line(row)}\n`).join('');
}

function contractFor({ column, table }: Mapping, input: TestCase['in']): Contract | undefined {
  const names = [input['column'], ...((input['column_list'] as readonly unknown[] | undefined) ?? [])];
  const properties = names.filter((name) => name !== undefined).map((name) => ({ name, ...column?.(input) }));
  const quality = table === undefined ? {} : { quality: [table(input)] };
  const contract = {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'gx',
    version: '1',
    status: 'active',
    schema: [{ name: 't', ...(properties.length === 0 ? {} : { properties }), ...quality }],
  };
  try {
    return parseContract(Buffer.from(JSON.stringify(contract)), 'contract.json');
  } catch (error) {
    if (isUserError(error) && error.code === 'contract-invalid') return undefined;
    throw error;
  }
}

/** `mostly` tolerates a share of unexpected rows: then the rows themselves are compared. */
function compare({ in: input, out }: TestCase, { groups }: Mapping, findings: readonly Finding[]): string | undefined {
  const relevant = findings.filter(
    (finding) => !['present', 'type'].includes(finding.kind) || finding.verdict === 'fail',
  );
  if (relevant.some((finding) => finding.verdict === 'inconclusive')) return 'inconclusive';
  const failed = [...new Set(relevant.flatMap((finding) => finding.sampleRows ?? []))].sort((a, b) => a - b);
  const success = !relevant.some((finding) => finding.verdict === 'fail');
  const expected = out.unexpected_index_list?.map((each) => each.pk_index);
  if (expected !== undefined && groups === undefined) {
    return JSON.stringify(expected) === JSON.stringify(failed)
      ? undefined
      : `rows ${failed.join()}, expected ${expected.join()}`;
  }
  if (typeof input['mostly'] === 'number') return success === (expected?.length === 0) ? undefined : 'inconclusive';
  return success === out.success ? undefined : `success ${success}, expected ${String(out.success)}`;
}
