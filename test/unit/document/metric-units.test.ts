import fc from 'fast-check';
import { metricFormat } from '../../../shared/document/metrics/listed.ts';
import { axisUnit, formatDemanded, voiceOf, type ShownTogether } from '../../../shared/document/metric-units.ts';
import { formatLevel, formatPValue, trendOf } from '../../../shared/document/metrics/certainty.ts';

const RECALL: ShownTogether = {
  unit: 'proportion',
  candidate: { value: 0.612 },
  baseline: { value: 0.63 },
  change: { value: -0.018, lower: -0.03, upper: -0.006 },
};

/** Candidate, baseline, change and the ends of its interval, as they stand in a row. */
function written(shown: ShownTogether): readonly string[] {
  const voice = voiceOf(shown);
  const { candidate, baseline, change } = shown;
  return [
    ...[candidate, baseline].flatMap((estimate) => (estimate === undefined ? [] : [voice.value(estimate.value)])),
    ...(change === undefined ? [] : [voice.change(change.value)]),
    ...(change?.lower === undefined || change.upper === undefined
      ? []
      : [voice.changeRange(change.lower, change.upper)]),
  ];
}

test.each<readonly [string, ShownTogether, readonly string[]]>([
  ['an interval that deserves a tenth of a point', RECALL, ['0.612', '0.630', '−1.8 pp', '−3.0 to −0.6 pp']],
  [
    'an interval that deserves whole points',
    {
      unit: 'proportion',
      candidate: { value: 0.5812, lower: 0.531, upper: 0.631 },
      baseline: { value: 0.6109 },
      change: { value: -0.0297, lower: -0.0712, upper: 0.0113 },
    },
    ['0.58', '0.61', '−3 pp', '−7 to +1 pp'],
  ],
  [
    'values alone',
    { unit: 'proportion', candidate: { value: 0.7411 }, baseline: { value: 0.8642 }, change: { value: -0.1231 } },
    ['0.741', '0.864', '−12.3 pp'],
  ],
  [
    'values near one, which are not one',
    { unit: 'proportion', candidate: { value: 0.99963 }, baseline: { value: 1 } },
    ['0.99963', '1.00000'],
  ],
  [
    'bytes in the unit of the largest',
    {
      unit: 'bytes',
      candidate: { value: 2_704_000_000 },
      baseline: { value: 500_000_000 },
      change: { value: 2_204_000_000 },
    },
    ['2.7 GB', '0.5 GB', '+2.2 GB'],
  ],
  [
    'times in the unit of the largest',
    { unit: 'milliseconds', candidate: { value: 2468 }, baseline: { value: 1234 }, change: { value: 1234 } },
    ['2.47 s', '1.23 s', '+1.23 s'],
  ],
  [
    'a change far smaller than what changes',
    { unit: 'milliseconds', candidate: { value: 12_402 }, baseline: { value: 12_400 }, change: { value: 2 } },
    ['12,402 ms', '12,400 ms', '+2 ms'],
  ],
  [
    'a size that is known to the byte',
    { unit: 'bytes', change: { value: 2_204_000_000, lower: 2_203_999_000, upper: 2_204_001_000 } },
    ['+2.204 GB', '+2.204 to +2.204 GB'],
  ],
  [
    'a change that surely is one',
    { unit: 'proportion', change: { value: -0.000004, lower: -0.000007, upper: -0.000001 } },
    ['−0.0004 pp', '−0.0007 to −0.0001 pp'],
  ],
  [
    'a change with no digit that its interval deserves',
    { unit: 'proportion', change: { value: 0.0002, lower: -0.006, upper: 0.0064 } },
    ['< 0.1 pp', '−0.6 to +0.6 pp'],
  ],
  [
    'a fall with no digit that its interval deserves',
    { unit: 'number', change: { value: -0.4, lower: -23, upper: 32 } },
    ['< 1', '−23 to +32'],
  ],
  [
    'times that are held against a margin of 20 ms',
    {
      unit: 'milliseconds',
      threshold: 20,
      candidate: { value: 1234.5, lower: 1214.9, upper: 1254.1 },
      baseline: { value: 1230, lower: 1210.4, upper: 1249.6 },
      change: { value: 4.5, lower: -23.2, upper: 32.2 },
    },
    ['1,235 ms', '1,230 ms', '+5 ms', '−23 to +32 ms'],
  ],
  [
    'a change of milliseconds that is held against a margin of seconds',
    {
      unit: 'milliseconds',
      threshold: 2000,
      candidate: { value: 12_402 },
      change: { value: 2, lower: -1, upper: 5 },
    },
    ['12.40 s', '+0.002 s', '−0.001 to +0.005 s'],
  ],
  [
    'a size far below what is allowed',
    { unit: 'bytes', threshold: 3e9, candidate: { value: 13_200 }, change: { value: 300 } },
    ['0.0000132 GB', '+0.0000003 GB'],
  ],
  [
    'what rounding left',
    { unit: 'proportion', candidate: { value: 0.3 }, change: { value: 4e-17 } },
    ['0.300', '0 pp'],
  ],
  ['thousands', { unit: 'number', candidate: { value: -12_345.6 } }, ['−12,346']],
  [
    'what is no number',
    { unit: 'milliseconds', candidate: { value: Number.NaN }, change: { value: -Infinity } },
    ['not a number', 'minus infinity'],
  ],
])('%s', (_, shown, texts) => {
  expect(written(shown)).toEqual(texts);
});

test('values of one metric side by side have as many digits behind the point', () => {
  const listed = (name: string, values: readonly number[]): readonly string[] => values.map(metricFormat(name, values));
  expect(listed('log_loss', [0.42, 0.4193, 1.5])).toEqual(['0.420', '0.419', '1.500']);
  expect(listed('rmse', [12, 8.25])).toEqual(['12.00', '8.25']);
  expect(listed('rmse', [12, 8])).toEqual(['12', '8']);
  expect(listed('latency p95 ms', [840, 1240])).toEqual(['0.84 s', '1.24 s']);
  expect(listed('rmse', [123_456, 0.0123])).toEqual(['123,456', '0.0123']);
});

test.each([
  ['latency_p95', 0.0123, '0.0123'],
  ['latency_ms', 12.3, '12.3 ms'],
  ['model_size', 13.2, '13.2'],
  ['peak_memory_bytes', 13_200_000, '13.2 MB'],
  ['accuracy', 0.91, '0.910'],
])('a value called %s has no unit that nobody told', (name, value, text) => {
  expect(metricFormat(name, [value])(value)).toBe(text);
});

test.each([
  [1e-12, 'proportion', 'change', '1e-10 pp'],
  [1e-10, 'milliseconds', 'change', '1e-10 ms'],
  [2e-20, 'bytes', 'change', '2e-20 B'],
  [2.5e-7, 'proportion', 'change', '2.5e-5 pp'],
] as const)('a demand of %d reads as it was meant, however small', (amount, unit, kind, text) => {
  expect(formatDemanded(amount, unit, kind)).toBe(text);
});

test('what a person demanded is written as it was demanded', () => {
  expect(formatDemanded(0.7, 'proportion', 'value')).toBe('0.70');
  expect(formatDemanded(0.7215, 'proportion', 'value')).toBe('0.7215');
  expect(formatDemanded(0.00125, 'proportion', 'change')).toBe('0.125 pp');
  expect(formatDemanded(-0.005, 'proportion', 'change')).toBe('0.5 pp');
  expect(formatDemanded(1.5, 'milliseconds', 'change')).toBe('1.5 ms');
  expect(formatDemanded(300e6, 'bytes', 'value')).toBe('300 MB');
  const { marginLine, threshold } = voiceOf({ unit: 'proportion', threshold: -0.005 });
  expect([marginLine(-0.005), marginLine(0.005), marginLine(0)]).toEqual(['−0.5 pp', '+0.5 pp', '0 pp']);
  expect([threshold(0.7), threshold(0.7215)]).toEqual(['0.70', '0.7215']);
  const { marginLine: none } = voiceOf({ unit: 'milliseconds', threshold: 0, candidate: { value: 2100 } });
  expect(none(0)).toBe('0 s');
});

test('levels, p-values and the smallest change that can be seen', () => {
  expect([formatLevel(0.95), formatLevel(0.995), formatLevel(0.9999)]).toEqual(['95 %', '99.5 %', '99.99 %']);
  expect([formatPValue(0.0004), formatPValue(0.0412)]).toEqual(['p < 0.001', 'p = 0.041']);
  const { visible } = voiceOf(RECALL);
  expect([visible(0.01534), visible(0.121)]).toEqual(['1.5 pp', '12 pp']);
  const held = voiceOf({ ...RECALL, kind: 'regression', threshold: -0.08 });
  expect([held.visible(0.0804), held.visible(0.0796)]).toEqual(['8.04 pp', '7.96 pp']);
});

test('an axis has the unit that its rules share, else the one that fits it', () => {
  const [short, long] = [20, 2000].map((threshold) => ({ unit: 'milliseconds', threshold }) as const);
  if (short === undefined || long === undefined) throw new Error('There are two.');
  expect([axisUnit([short, short], [4000]).name, axisUnit([long], [3]).name]).toEqual(['ms', 's']);
  expect([axisUnit([short, long], [4000]).name, axisUnit([short, long], [30]).name]).toEqual(['s', 'ms']);
});

const AMOUNT = fc.double({ min: 1e-3, max: 1e7, noNaN: true });

test('law: what is said of one rule is in one unit, and a change that is one never reads as none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('milliseconds', 'bytes'),
      fc.record({ candidate: AMOUNT, baseline: AMOUNT, threshold: fc.oneof(fc.constant(0), AMOUNT), half: AMOUNT }),
      fc.boolean(),
      (unit, { candidate, baseline, threshold, half }, hasInterval) => {
        const value = candidate - baseline;
        fc.pre(Math.abs(value) > 1e-6 * candidate);
        const change = hasInterval ? { value, lower: value - half, upper: value + half } : { value };
        const shown = { unit, candidate: { value: candidate }, baseline: { value: baseline }, change, threshold };
        const voice = voiceOf(shown);
        const texts = [...written(shown), voice.size(value), voice.visible(half), voice.marginLine(threshold)];
        const demand = threshold === 0 ? [] : [formatDemanded(threshold, unit, 'change')];
        expect(new Set([...texts, ...demand].map((text) => / ([kMG]?B|ms|s)$/.exec(text)?.[1])).size).toBe(1);
        expect([voice.change(value), voice.size(value)].every((text) => /[1-9]/.test(text))).toBe(true);
        expect(texts.join()).not.toMatch(/\de/);
      },
    ),
  );
});

const FINITE = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((x) => x / 1_000_000);

test('law: the ends of an interval have as many digits behind the point as the change between them', () => {
  fc.assert(
    fc.property(
      fc.tuple(FINITE, FINITE, FINITE),
      fc.constantFrom('proportion', 'number', 'milliseconds', 'bytes'),
      (drawn, unit) => {
        const scale = { proportion: 1, number: 10, milliseconds: 1e4, bytes: 1e10 }[unit];
        const [lower = 0, value = 0, upper = 0] = drawn.map((x) => x * scale).sort((a, b) => a - b);
        // Less is written with an exponent.
        fc.pre(upper - lower > 1e-7 * scale && Math.abs(value) > 1e-7 * scale);
        const voice = voiceOf({ unit, change: { value, lower, upper } });
        const behind = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
        const ends = voice.changeRange(lower, upper).split(' to ');
        expect(ends.map(behind)).toEqual([behind(voice.change(value)), behind(voice.change(value))]);
      },
    ),
  );
});

test.each([
  [0, 0.1, 'unclear'],
  [-0.1, 0, 'unclear'],
  [0, 0, 'unclear'],
  [-0.1, 0.1, 'unclear'],
  [Number.MIN_VALUE, 0.1, 'better'],
  [-0.1, -Number.MIN_VALUE, 'worse'],
])('an interval from %d to %d, where higher is better, is %s', (lower, upper, trend) => {
  const change = { value: (lower + upper) / 2, lower, upper };
  expect(trendOf(change, 'higher-is-better')).toBe(trend);
  const mirrored = { unclear: 'unclear', better: 'worse', worse: 'better' }[trend];
  expect(trendOf(change, 'lower-is-better')).toBe(mirrored);
});

test('law: a change that its interval says is one never reads as none, and its sign and trend agree', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.boolean(),
      (size, share, up) => {
        const sign = up ? 1 : -1;
        const [near, far] = [size * share * sign, size * (2 - share) * sign];
        const change = { value: size * sign, lower: Math.min(near, far), upper: Math.max(near, far) };
        const text = voiceOf({ unit: 'proportion', change }).change(change.value);
        expect(text).toMatch(up ? /^\+.*[1-9]/ : /^−.*[1-9]/);
        expect(trendOf(change, 'higher-is-better')).toBe(up ? 'better' : 'worse');
      },
    ),
  );
});

test('law: no number of a metric has a hyphen for a minus, or a name out of a programming language', () => {
  const any = fc.double();
  fc.assert(
    fc.property(any, any, any, fc.constantFrom('proportion', 'number', 'milliseconds', 'bytes'), (a, b, c, unit) => {
      const shown: ShownTogether = { unit, candidate: { value: a }, baseline: { value: b }, change: { value: c } };
      for (const text of written(shown)) expect(text).not.toMatch(/^-|NaN|Infinity/);
    }),
  );
});

describe('a number that is held against a line', () => {
  const numberIn = (text: string): number =>
    Number(/[−-]?[\d.,]+(e[−-]?\d+)?/.exec(text)?.[0].replaceAll(',', '').replaceAll('−', '-'));

  test.each([
    ['proportion', 'absolute', 0.9496, 0.95, '0.9496', '0.95'],
    ['proportion', 'absolute', 0.95, 0.95, '0.950', '0.95'],
    ['milliseconds', 'absolute', 20.004, 20, '20.004 ms', '20 ms'],
    ['bytes', 'absolute', 300_499_999, 300_000_000, '300.5 MB', '300 MB'],
    ['bytes', 'absolute', 1_234_569, 1_234_567, '1.235 MB', '1.234567 MB'],
    ['number', 'absolute', 0.123_456_789_1, 0.123_456_789, '0.1235', '0.123456789'],
    ['number', 'absolute', 0.123_400_001, 0.123_4, '0.123400001', '0.1234'],
    ['number', 'absolute', 12.04, 12, '12.04', '12'],
    ['proportion', 'regression', -0.020_04, 0.02, '−2.004 pp', '2 pp'],
  ] as const)('of a %s, %s: %d beside %d', (...[unit, kind, value, threshold, shown, line]) => {
    const { value: written, change } = voiceOf({ unit, kind, candidate: { value }, change: { value }, threshold });
    expect((kind === 'absolute' ? written : change)(value)).toBe(shown);
    expect(formatDemanded(threshold, unit, kind === 'absolute' ? 'value' : 'change')).toBe(line);
  });

  test('law: it reads as being on the side of the line on which it is', () => {
    const units = fc.constantFrom(...(['proportion', 'number', 'milliseconds', 'bytes'] as const));
    const near = fc.record({
      unit: units,
      kind: fc.constantFrom('absolute' as const, 'regression' as const),
      // As a person may write it, in up to nine digits, or as a share of the baseline comes out.
      thousandths: fc.oneof(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 100_000_000, max: 999_999_999 }).map((n) => n / 1_000_000),
        fc.double({ min: 1, max: 999, noNaN: true }),
      ),
      away: fc
        .oneof(fc.double({ min: -0.1, max: 0.1, noNaN: true }), fc.double({ min: -1e-6, max: 1e-6, noNaN: true }))
        .filter((x) => x === 0 || Math.abs(x) > 1e-9),
      width: fc.option(fc.double({ min: 1e-4, max: 1, noNaN: true }), { nil: undefined }),
    });
    fc.assert(
      fc.property(near, ({ unit, kind, thousandths, away, width }) => {
        const size = { proportion: 1e-3, number: 0.1, milliseconds: 1, bytes: 1e6 }[unit];
        const threshold = thousandths * size;
        const value = threshold * (1 + away);
        const ends = width === undefined ? {} : { lower: value * (1 - width), upper: value * (1 + width) };
        const estimate = { value, ...ends };
        const shown = {
          unit,
          kind,
          threshold,
          ...(kind === 'absolute' ? { candidate: estimate } : { change: estimate }),
        };
        const voice = voiceOf(shown);
        const line = numberIn(kind === 'absolute' ? voice.threshold(threshold) : voice.marginLine(threshold));
        for (const each of Object.values(estimate)) {
          const text = kind === 'absolute' ? voice.value(each) : voice.size(each);
          if (text.startsWith('<')) continue;
          expect([text, Math.sign(numberIn(text) - line)]).toEqual([text, Math.sign(each - threshold)]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  [{ value: -0.01, lower: -0.02, upper: -0.0003 }, '−2.00 to −0.03 pp'],
  [{ value: 0.01, lower: 0.0003, upper: 0.02 }, '+0.03 to +2.00 pp'],
  // That one reads as touching 0 is what is said of it: no clear change.
  [{ value: 0.01, lower: -0.0003, upper: 0.02 }, '0.0 to +2.0 pp'],
])('an interval of a change that does not reach 0 does not read as though it did: %j', (change, text) => {
  const voice = voiceOf({ unit: 'proportion', change });
  expect(voice.changeRange(change.lower, change.upper)).toBe(text);
});
