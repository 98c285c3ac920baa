import fc from 'fast-check';
import { isNoneOf, mismatches } from '../../../shared/checks/conditions/text-tests.ts';
import { readPattern } from '../../../shared/contract/pattern.ts';
import { loadDuckDb } from '../../duckdb.ts';
import { sqlText } from '../../../shared/tables/sql.ts';

async function query(): Promise<(sql: string) => Promise<readonly unknown[]>> {
  const duckdb = await loadDuckDb();
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRowsJS()[0] ?? [];
}

const TEXTS = ['', 'a', 'b', 'ab', 'ba', 'aab', 'a\n', '\na', 'a\nb', 'a$', '$', '^a', 'A', '|', 'a|b', '(a)', 'é'];

/** Pieces of patterns, among them all that decides whether a match anywhere is a match of the whole. */
const PIECES = ['^', '$', 'a', 'b', '|', '(', ')', '(?:', '*', '+', '.', '\\$', '\\\\', '[^a]', '[$|]', '(?i)'];

test('a pattern finds the same texts whichever of the two functions is written for it', async () => {
  const ask = await query();
  let whole = 0;
  const pattern = fc
    .tuple(fc.boolean(), fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }), fc.boolean())
    .map(([start, pieces, end]) => `${start ? '^' : ''}${pieces.join('')}${end ? '$' : ''}`);
  await fc.assert(
    fc.asyncProperty(pattern, async (source) => {
      const reading = readPattern(source);
      if ('reason' in reading) return;
      const { re2 } = reading.pattern;
      const written = TEXTS.map((text) => mismatches(sqlText(text), re2));
      if (written[0]?.includes('regexp_full_match') === true) whole++;
      const plain = TEXTS.map((text) => `NOT regexp_matches(${sqlText(text)}, ${sqlText(re2)})`);
      expect(await ask(`SELECT ${written.join(', ')}`)).toEqual(await ask(`SELECT ${plain.join(', ')}`));
    }),
    { numRuns: 300, seed: 20261201 },
  );
  expect(whole).toBeGreaterThan(20);
});

test('an anchored pattern is matched as a whole, one with an alternative or an escaped end is not', () => {
  expect(mismatches('x', '^[A-Z]{3}$')).toBe(`NOT regexp_full_match(x, '^[A-Z]{3}$')`);
  expect(mismatches('x', '^a|b$')).toContain('regexp_matches');
  expect(mismatches('x', '^a\\$')).toContain('regexp_matches');
});

test('a list of literals means the same as NOT IN, for null too', async () => {
  const ask = await query();
  const values = ["'a'", "'b'", "'A'", "''", 'NULL::VARCHAR'];
  const lists = [["'a'"], ["'a'", "''"], ["'b'", "'A'", "'b'"]];
  for (const literals of lists) {
    const found = await ask(`SELECT ${values.map((value) => isNoneOf(value, literals)).join(', ')}`);
    const plain = await ask(`SELECT ${values.map((value) => `${value} NOT IN (${literals.join(', ')})`).join(', ')}`);
    expect(found).toEqual(plain);
  }
});
