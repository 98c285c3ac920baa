import fc from 'fast-check';
import { parseMargin, parseThreshold } from '../../../shared/document/amounts.ts';

test('an amount is the number that was written, without the rounding of its unit', () => {
  expect(parseThreshold('70%', 'proportion', false)).toEqual({ ok: true, value: 0.7 });
  expect(parseMargin('0.5pp', 'proportion')).toEqual({ ok: true, value: { kind: 'absolute', amount: 0.005 } });
  expect(parseMargin('10% of baseline', 'number')).toEqual({ ok: true, value: { kind: 'relative', fraction: 0.1 } });
  expect(parseThreshold('1.1s', 'milliseconds', false)).toEqual({ ok: true, value: 1100 });
});

test('law: a percentage is the same number as its decimal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      const given = `${thousandths / 1000}%`;
      expect(parseThreshold(given, 'proportion', false)).toEqual({ ok: true, value: Number(`${thousandths}e-5`) });
    }),
  );
});
