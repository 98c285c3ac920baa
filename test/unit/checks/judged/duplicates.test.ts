/** How often values repeat where some cannot be read: each of those may be any other value. */
import type { Verdict } from '../../../../shared/core/verdict.ts';
import { Random } from '../../../fuzz/generate/random.ts';
import { contractOf } from '../../tables/data.ts';
import { Bench } from '../checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

/** With the whole number that each is held against. */
const OPERATORS = {
  mustBe: (count: number, limit: number) => count === limit,
  mustNotBe: (count: number, limit: number) => count !== limit,
  mustBeLessThan: (count: number, limit: number) => count < limit,
  mustBeGreaterOrEqualTo: (count: number, limit: number) => count >= limit,
} as const;

const DEMANDS = Object.entries(OPERATORS).flatMap(([name, holds]) =>
  [0, 1, 2, 3, 4].map((limit) => ({ name, limit, holds: (count: number) => holds(count, limit) })),
);

async function verdictsOn(values: readonly string[]): Promise<readonly Verdict[]> {
  const rules = DEMANDS.map(({ name, limit }) => `{metric: duplicateValues, ${name}: ${limit}}`);
  const contract = contractOf(`- {name: a, logicalType: integer, quality: [${rules.join(', ')}]}`);
  const file = await bench.csv(`a\n${values.map((value) => (value === '' ? '""' : value)).join('\n')}\n`);
  const findings = await bench.findings(contract, file);
  return findings.filter(({ kind }) => kind === 'duplicateValues').map(({ verdict }) => verdict);
}

const isRead = (value: string): boolean => /^\d*$/.test(value);

/** Every count of repeated values that there can be, by trying each meaning of what is no number. */
function possibleCounts(values: readonly string[]): ReadonlySet<number> {
  const unread = [...new Set(values.filter((value) => !isRead(value)))];
  const meanings = [...new Set(values)].filter((value) => value !== '');
  const counts = new Set<number>();
  const assign = (given: ReadonlyMap<string, string>): void => {
    const next = unread[given.size];
    if (next === undefined) {
      const meant = values.filter((value) => value !== '').map((value) => given.get(value) ?? value);
      counts.add(meant.length - new Set(meant).size);
    } else for (const meaning of meanings) assign(new Map([...given, [next, meaning]]));
  };
  assign(new Map());
  return counts;
}

function expected(values: readonly string[]): readonly Verdict[] {
  const counts = [...possibleCounts(values)];
  return DEMANDS.map(({ holds }) => {
    const answers = new Set(counts.map(holds));
    if (answers.size > 1) return 'inconclusive';
    return answers.has(true) ? 'pass' : 'fail';
  });
}

const DRAWN = Array.from({ length: 12 }, (_, index) => {
  const random = new Random(`duplicates ${index}`);
  return Array.from({ length: random.between(1, 6) }, () => random.pick(['1', '2', '3', 'x', 'y', 'z', '']));
});

test.each([[['x', 'y', 'z']], [['x', 'x', '1', '2']], [['x', '', '1']], ...DRAWN.map((values) => [values])])(
  'of %j every demand is decided that all possible counts agree about',
  async (values) => {
    expect(await verdictsOn(values)).toEqual(expected(values));
  },
);

test('three values that cannot be read repeat two others at most', async () => {
  const contract = contractOf(
    '- {name: a, logicalType: integer, quality: [{metric: duplicateValues, mustBeLessOrEqualTo: 2}]}',
  );
  const [found] = await bench.check(contract, await bench.csv('a\nx\ny\nz\n'), 'duplicateValues');
  expect(found).toBe('pass');
});

test('the only value of a column repeats none, whatever it is', async () => {
  const contract = contractOf('- {name: a, logicalType: integer, unique: true}');
  expect(await bench.check(contract, await bench.csv('a\nx\n""\n'), 'unique')).toEqual(['pass', 0, []]);
  expect(await bench.check(contract, await bench.csv('a\nx\n1\n'), 'unique')).toEqual(['inconclusive']);
});
