import { copyFile, mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestTree } from '../../../shared/core/digest.ts';
import type { ActionResult } from '../../../shared/core/services.ts';
import type { DataValidationResult } from '../../../shared/evidence/results/data-validation.ts';
import { REPOSITORY_ROOT, testServices, type RecordingLog } from '../../services.ts';
import { writeParquet } from '../../unit/tables/data.ts';
import { step } from '../validate-data-step.ts';

const FIXTURES = join(REPOSITORY_ROOT, 'test/fixtures/validate-data');

interface Ran {
  readonly result: ActionResult;
  readonly log: RecordingLog;
  readonly workspace: string;
}

/** Runs the action in a workspace that holds the fixtures. */
async function run(
  inputs: Readonly<Record<string, string>>,
  prepare?: (folder: string) => Promise<void>,
): Promise<Ran> {
  const services = await testServices();
  const workspace = join(services.temp, 'workspace');
  await mkdir(workspace);
  for (const name of ['orders.odcs.yaml', 'two-operators.odcs.yaml', 'good.csv', 'bad.csv', 'ragged.csv']) {
    await copyFile(join(FIXTURES, name), join(workspace, name));
  }
  await prepare?.(workspace);
  const result = await step({ ...services, workspace }, { contract: 'orders.odcs.yaml', ...inputs });
  return { result, log: services.log, workspace };
}

test('data that keeps its contract passes, and the evidence names it by digest', async () => {
  const { result, workspace } = await run({ data: 'good.csv', dataset: 'dataset:orders' });
  expect(result.verdict).toBe('pass');
  expect(result.headline).toBe('dataset:orders: 12 checks pass on 4 rows');
  const { digest } = await digestTree(join(workspace, 'good.csv'));
  expect(result.outputs).toMatchObject({ findings: 0, checks: 12, rows: 4, digest });
  const statement = JSON.parse(await readFile(String(result.outputs['statement']), 'utf8')) as {
    subject: unknown;
    predicate: { result: DataValidationResult };
  };
  expect(statement.subject).toEqual([{ name: 'dataset:orders', digest: { sha256: digest.slice(7) } }]);
  expect(statement.predicate.result.findings).toHaveLength(12);
  const profile = JSON.parse(await readFile(String(result.outputs['profile']), 'utf8')) as unknown;
  expect(profile).toMatchObject({ version: 1, tables: [{ table: 'orders', digest, rows: 4 }] });
});

test('data that breaks its contract fails with an annotation at each line of the contract', async () => {
  const { result, log } = await run({ data: 'bad.csv' });
  expect(result.verdict).toBe('fail');
  expect(result.headline).toMatch(/^orders: 4 of 12 checks fail; /);
  const errors = log.lines.filter((line) => line.startsWith('error: '));
  expect(errors).toEqual([
    'error: order_id holds no value twice: 1 of 4 rows (25 %) repeats an earlier row, in 1 group; line 4 (orders.odcs.yaml:13:9)',
    'error: customer is always present: 1 of 4 rows (25 %) is null; line 3 (orders.odcs.yaml:16:9)',
    'error: amount is of type number: 1 of 4 rows (25 %) cannot be read as number; it looks like "a…a"; line 5 (orders.odcs.yaml:20:22)',
    'error: amount is at least 0: 1 of 4 rows (25 %) is below 0 (1 value could not be read); line 4 (orders.odcs.yaml:22:11)',
  ]);
  expect(log.text()).not.toMatch(/Alice|Carol/);
  expect(result.summary).toContain('✗');
});

test.each([
  ['a missing file', { data: 'missing.csv' }, 'data-missing', undefined],
  ['a ragged CSV file', { data: 'ragged.csv' }, 'data-unreadable', { file: 'ragged.csv', line: 3 }],
  ['a truncated Parquet file', { data: 'truncated.parquet' }, 'data-unreadable', { file: 'truncated.parquet' }],
  ['a Parquet file of nothing', { data: 'empty.parquet' }, 'data-unreadable', { file: 'empty.parquet' }],
  ['a missing contract', { contract: 'missing.yaml', data: 'good.csv' }, 'contract-unreadable', undefined],
  [
    'a rule with two operators',
    { contract: 'two-operators.odcs.yaml', data: 'good.csv' },
    'contract-invalid',
    { file: 'two-operators.odcs.yaml', line: 26 },
  ],
] as const)('%s is an error that says where', async (_, inputs, code, where) => {
  const prepare = async (folder: string): Promise<void> => {
    const whole = await writeParquet(
      join(folder, 'truncated.parquet'),
      'SELECT hash(i) AS order_id FROM range(5000) t(i)',
    );
    await truncate(whole, Math.floor((await stat(whole)).size / 2));
    await writeFile(join(folder, 'empty.parquet'), '');
  };
  await expect(run(inputs, prepare)).rejects.toMatchObject({
    name: 'UserError',
    code,
    ...(where === undefined ? {} : { where }),
  });
});

test('two tables are given by name and a foreign key between them is followed', async () => {
  const { result, log } = await run({ contract: 'shop.yaml', data: 'items=lines.csv\norders.csv' }, async (folder) => {
    await writeFile(join(folder, 'orders.csv'), 'id,x\n1,a\n2,b\n');
    await writeFile(join(folder, 'lines.csv'), 'order,n\n1,5\n3,1\n,2\n');
    await writeFile(
      join(folder, 'shop.yaml'),
      `apiVersion: v3.1.0
kind: DataContract
id: shop
version: 1.0.0
status: active
schema:
  - name: orders
    properties:
      - { name: id, logicalType: integer, unique: true }
  - name: items
    properties:
      - name: order
        logicalType: integer
        relationships:
          - to: orders.id
`,
    );
  });
  expect(result.verdict).toBe('fail');
  expect(log.text()).toContain(
    'order refers to a row of orders(id): lines.csv: 1 of 3 rows (33 %) refers to no row there; line 3',
  );
  expect(result.outputs['digest']).toBeUndefined();
});

test('a table of the contract without data is inconclusive, not forgotten', async () => {
  const { result } = await run({ contract: 'two.yaml', data: 'a=good.csv' }, async (folder) => {
    await writeFile(
      join(folder, 'two.yaml'),
      'apiVersion: v3.1.0\nkind: DataContract\nid: two\nversion: 1.0.0\nstatus: active\nschema:\n  - name: a\n  - name: b\n',
    );
  });
  expect(result).toMatchObject({
    verdict: 'inconclusive',
    headline: expect.stringContaining('No data was given') as string,
  });
});

test('data whose name is no table of the contract is refused with the names', async () => {
  const contract =
    'apiVersion: v3.1.0\nkind: DataContract\nid: two\nversion: 1.0.0\nstatus: active\nschema:\n  - name: a\n  - name: b\n';
  const refused = run({ contract: 'two.yaml', data: 'good.csv' }, (folder) =>
    writeFile(join(folder, 'two.yaml'), contract),
  );
  await expect(refused).rejects.toMatchObject({
    code: 'table-unknown',
    remedy: expect.stringContaining('a, b') as string,
  });
});

test('the same data gives the same findings and profile from CSV and from Parquet', async () => {
  const csv = await run({ data: 'good.csv' });
  const parquet = await run({ data: 'good.parquet' }, async (folder) => {
    const columns = `CAST(order_id AS BIGINT) AS order_id, customer, CAST(amount AS DOUBLE) AS amount`;
    await writeParquet(join(folder, 'good.parquet'), `SELECT ${columns} FROM read_csv('${join(folder, 'good.csv')}')`);
  });
  const profile = async ({ result }: Ran): Promise<unknown> => {
    const { tables } = JSON.parse(await readFile(String(result.outputs['profile']), 'utf8')) as {
      tables: { columns: unknown }[];
    };
    return tables[0]?.columns;
  };
  expect(parquet.result.headline).toBe(csv.result.headline);
  expect(await profile(parquet)).toEqual(await profile(csv));
});
