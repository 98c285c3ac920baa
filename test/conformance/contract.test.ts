import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isUserError } from '../../shared/core/errors.ts';
import { readContract } from '../../shared/contract/read.ts';
import { API_VERSIONS, officialSchema } from '../../shared/contract/schemas.ts';
import { describeWithMaterial } from './material.ts';

/** What the released schema of 3.2.0 accepts although the project lists it as a negative: a port may be text there. */
const ACCEPTED_BY_THE_RELEASED_SCHEMA = ['invalid-later/variables-in-integer-field.odcs.yaml'];

interface Expected {
  readonly cases: readonly {
    readonly file: string;
    readonly apiVersion: string;
    readonly schemas: Readonly<Record<string, { readonly valid: boolean; readonly errors?: readonly string[] }>>;
  }[];
}

describeWithMaterial('odcs', (folder) => {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const valid = expected.cases.filter(({ file }) => file.startsWith('valid'));
  const invalid = expected.cases.filter(({ file }) => file.startsWith('invalid'));

  test('all 46 official examples and 38 negatives are here', () => {
    expect([valid.length, invalid.length]).toEqual([46, 38]);
  });

  test.each(valid)('$file is accepted', async ({ file, apiVersion, schemas }) => {
    const contract = await readContract(join(folder, file), file);
    expect(contract.apiVersion).toBe(apiVersion);
    // Accepted by its own version without a word, by a newer one alone with a notice.
    expect(contract.notices).toHaveLength(schemas[apiVersion]?.valid === true ? 0 : 1);
  });

  test.each(invalid.filter(({ file }) => !ACCEPTED_BY_THE_RELEASED_SCHEMA.includes(file)))(
    '$file is refused where the official validator sees the fault',
    async ({ file, schemas }) => {
      const error = await readContract(join(folder, file), file).catch((caught: unknown) => caught);
      if (!isUserError(error)) throw error;
      expect(error.code).toBe('contract-invalid');
      expect(error.where?.column).toBeGreaterThan(0);
      const lines = await linesOf(join(folder, file), schemas['v3.2.0']?.errors ?? []);
      expect(lines.some(([first, last]) => first <= (error.where?.line ?? 0) && (error.where?.line ?? 0) <= last)).toBe(
        true,
      );
    },
  );

  test.each(ACCEPTED_BY_THE_RELEASED_SCHEMA)('%s is accepted, as the released schema does', async (file) => {
    expect(expected.cases.find((item) => item.file === file)?.schemas['v3.2.0']?.valid).toBe(true);
    await expect(readContract(join(folder, file), file)).resolves.toBeDefined();
  });

  test('the vendored schemas are the official ones, byte for byte, with the digests that their README names', async () => {
    const readme = await readFile('shared/contract/schemas/README.md', 'utf8');
    for (const version of API_VERSIONS) {
      const name = `odcs-json-schema-${version}.json`;
      const official = await readFile(join(folder, 'schema', name));
      expect(await readFile(join('shared/contract/schemas', name))).toEqual(official);
      expect(readme).toContain(`| \`${name}\` | \`${createHash('sha256').update(official).digest('hex')}\``);
      expect(officialSchema(version)).toEqual(JSON.parse(official.toString()));
    }
  });
});

describeWithMaterial('datacontract-cli', (folder) => {
  test('every ODCS contract that datacontract-cli ran is read; every older format is refused with the way to convert', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.yaml')).sort();
    const outcomes = { read: 0, older: 0, refused: [] as string[] };
    for (const file of files) {
      const error: unknown = await readContract(join(folder, file), file).then(
        () => undefined,
        (caught: unknown) => caught,
      );
      if (error === undefined) outcomes.read++;
      else if (isUserError(error) && error.remedy.includes('datacontract export odcs ')) outcomes.older++;
      else outcomes.refused.push(`${file}: ${isUserError(error) ? error.what : (error as Error).message}`);
    }
    expect(outcomes).toMatchInlineSnapshot(`
      {
        "older": 18,
        "read": 54,
        "refused": [
          "fixtures/changelog/unit/changelog_unit_v1.yaml: schema[orders].quality[row_count] has no "query". (3 more problems: line 50: schema[orders].properties[total_amount].quality[positive] has no "query". line 58: servers[0] has no "account". line 58: servers[0] has no "schema".)",
          "fixtures/changelog/unit/changelog_unit_v2.yaml: schema[orders].quality[row_count] has no "query". (3 more problems: line 47: schema[orders].properties[total_amount].quality[positive] has no "query". line 64: servers[0] has no "account". line 64: servers[0] has no "schema".)",
          "fixtures/lint/invalid_multiple_errors.odcs.yaml: The contract has no "version".",
          "fixtures/lint/invalid_multiple_schema_errors.odcs.yaml: schema[no_description_schema].description is null.",
          "fixtures/lint/odcs_with_extra_top_level.yaml: "change_management" is not a key that the standard knows in the contract.",
        ],
      }
    `);
  });
});

/** The first and last line of the value at each JSON pointer, by indentation of the block that starts there. */
async function linesOf(path: string, pointers: readonly string[]): Promise<(readonly [number, number])[]> {
  const { LineCounter, parseDocument, isNode } = await import('yaml');
  const counter = new LineCounter();
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: counter });
  return pointers.map((pointer) => {
    const keys = pointer.split('/').filter((key) => key !== '');
    const node: unknown = keys.length === 0 ? document.contents : document.getIn(keys.map(toKey), true);
    const range = isNode(node) ? node.range : undefined;
    return [counter.linePos(range?.[0] ?? 0).line, counter.linePos(range?.[2] ?? 0).line] as const;
  });
}

function toKey(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}
